using OnPut.MetadataIndex.Facts.Boxes;

namespace OnPut.MetadataIndex.Facts.Media.IsoMedia;

/// <summary>The <c>moov</c> box: how long, which tracks, and what is said of it.</summary>
internal static class MovieReader
{
    const int MostTracks = 32;

    public static Movie Read(ContentReader content, FactSheet facts, Box moov)
    {
        var movie = new Movie();
        foreach (var box in BoxReader.In(content, moov.Start, moov.End, facts))
        {
            switch (box.Type)
            {
                case "mvhd":
                    Header(box.Content(content, 32), facts, movie, content.Length);
                    break;
                case "trak" when movie.Tracks.Count < MostTracks:
                    movie.Tracks.Add(TrackReader.Read(content, facts, box, movie));
                    break;
                case "mvex":
                    movie.IsFragmented = true;
                    Extends(content, facts, box, movie);
                    break;
                case "udta":
                    UserDataReader.Read(content, facts, box);
                    break;
                case "meta":
                    MetaReader.Read(content, facts, box);
                    break;
                case "cmov":
                    facts.Problem("mp4: the moov box is compressed, and is not read");
                    break;
            }
        }
        if (movie is { Seconds: 0, Tracks.Count: > 0 })
            movie.Seconds = movie.Tracks.Max(track => track.Seconds);
        if (movie.Seconds > 0)
            facts.FillDuration(movie.Seconds, content.Length);
        return movie;
    }

    static void Header(ReadOnlySpan<byte> header, FactSheet facts, Movie movie, long bytes)
    {
        var isLong = header.U8(0) == 1;
        movie.Created = MediaTime.Since1904(isLong ? header.U64(4) : header.U32(4));
        facts.Created(movie.Created);
        var units = Duration(isLong ? header.U64(24) : header.U32(16), isLong);
        movie.TimeScale = header.U32(isLong ? 20 : 12);
        if (movie.TimeScale == 0)
            facts.Problem("mp4: the mvhd box has a time scale of 0");
        else if (units > 0)
            facts.FillDuration(movie.Seconds = (double)units / movie.TimeScale, bytes);
    }

    /// <summary>All bits set say that nobody knows.</summary>
    public static ulong Duration(ulong units, bool isLong) => units == (isLong ? ulong.MaxValue : uint.MaxValue) ? 0 : units;

    static void Extends(ContentReader content, FactSheet facts, Box mvex, Movie movie)
    {
        foreach (var box in BoxReader.In(content, mvex.Start, mvex.End, facts))
        {
            ReadOnlySpan<byte> bytes = box.Content(content, 24);
            if (box.Type == "trex")
                movie.SampleDurations[bytes.U32(4)] = bytes.U32(12);
            else if (box.Type == "mehd" && movie.TimeScale > 0)
                movie.Seconds = Math.Max(movie.Seconds, (double)(bytes.U8(0) == 1 ? bytes.U64(4) : bytes.U32(4)) / movie.TimeScale);
        }
    }
}
