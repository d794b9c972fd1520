using OnPut.MetadataIndex.Facts.Boxes;

namespace OnPut.MetadataIndex.Facts.Media.IsoMedia;

/// <summary>
/// MP4, MOV, M4A and 3GP (ISO/IEC 14496-12; Apple's QuickTime File Format). Tables of samples are passed over, so that the size
/// of the film does not matter.
/// </summary>
internal static class IsoMediaReader
{
    public static void Read(ContentReader content, FactSheet facts)
    {
        Movie? movie = null;
        var indexed = 0.0;
        foreach (var box in BoxReader.In(content, 0, content.Length, facts))
        {
            switch (box.Type)
            {
                case "moov" when movie is null:
                    movie = MovieReader.Read(content, facts, box);
                    break;
                case "meta" when movie is null:
                    MetaReader.Read(content, facts, box);
                    break;
                case "sidx":
                    indexed = Math.Max(indexed, SegmentIndex.Seconds(content, box));
                    break;
                case "moof" when movie is not null:
                    FragmentReader.Read(content, facts, box, movie, indexed);
                    return;
            }
            if (movie is { IsFragmented: false })
                return;
        }
        if (movie is null)
            facts.Problem("mp4: there is no moov box");
        else if (indexed > movie.Seconds)
            facts.FillDuration(indexed, content.Length);
    }
}
