using OnPut.MetadataIndex.Facts.Boxes;

namespace OnPut.MetadataIndex.Facts.Media.IsoMedia;

/// <summary>A <c>trak</c> box. The first track of pictures and the first of sound say what the film is made of.</summary>
internal static class TrackReader
{
    const int MostTimes = 4_096;
    const double HighestFrameRate = 10_000;

    public static Track Read(ContentReader content, FactSheet facts, Box trak, Movie movie)
    {
        var track = new Track();
        foreach (var box in BoxReader.In(content, trak.Start, trak.End, facts))
        {
            if (box.Type == "tkhd")
                Header(box.Content(content, 96), track);
            else if (box.Type == "mdia")
                Media(content, facts, box, track, movie);
            else if (box.Type == "meta")
                MetaReader.Read(content, facts, box);
            else if (box.Type == "udta" && box.Length > 8)
                UserDataReader.Read(content, facts, box);
        }
        return track;
    }

    static void Header(ReadOnlySpan<byte> header, Track track)
    {
        var isLong = header.U8(0) == 1;
        track.Id = header.U32(isLong ? 20 : 12);
        var matrix = header.Part(isLong ? 52 : 40);
        track.Rotation = Rotation((int)matrix.U32(0), (int)matrix.U32(4), (int)matrix.U32(12), (int)matrix.U32(16));
        track.Shown = (matrix.U16(36), matrix.U16(40));
    }

    /// <summary>Of the matrix that turns stored pixels to shown ones; one that shears or mirrors turns nothing.</summary>
    static int Rotation(int a, int b, int c, int d) => (Math.Sign(a), Math.Sign(b), Math.Sign(c), Math.Sign(d)) switch
    {
        (0, > 0, < 0, 0) => 90,
        ( < 0, 0, 0, < 0) => 180,
        (0, < 0, > 0, 0) => 270,
        _ => 0,
    };

    static void Media(ContentReader content, FactSheet facts, Box mdia, Track track, Movie movie)
    {
        foreach (var box in BoxReader.In(content, mdia.Start, mdia.End, facts))
        {
            ReadOnlySpan<byte> bytes = box.Type is "mdhd" or "hdlr" ? box.Content(content, 36) : [];
            if (box.Type == "mdhd")
            {
                var isLong = bytes.U8(0) == 1;
                track.TimeScale = bytes.U32(isLong ? 20 : 12);
                track.Duration = MovieReader.Duration(isLong ? bytes.U64(24) : bytes.U32(16), isLong);
            }
            else if (box.Type == "hdlr")
            {
                track.Handler = bytes.FourCc(8);
                if (track.Handler == "vide" && movie.Created is { } created)
                    facts.Taken ??= new(created.DateTime, TimeSpan.Zero);
            }
            else if (box.Type == "minf" && Counts(facts, track) && BoxReader.Find(content, box.Start, box.End, "stbl", facts) is { } stbl)
            {
                Samples(content, facts, stbl, track);
            }
        }
    }

    static bool Counts(FactSheet facts, Track track) =>
        track.Handler == "vide" ? facts.Media?.VideoCodec is null : track.Handler == "soun" && facts.Media?.AudioCodec is null;

    static void Samples(ContentReader content, FactSheet facts, Box stbl, Track track)
    {
        foreach (var box in BoxReader.In(content, stbl.Start, stbl.End, facts))
        {
            if (box.Type == "stsd")
            {
                SampleEntryReader.Read(content, facts, box, track);
                if (track.Handler == "soun")
                    return;
            }
            else if (box.Type == "stts" && FrameRate(content, box, track) is { } rate)
            {
                facts.Fill(media => media with { FrameRate = rate });
                return;
            }
            else if (box.Type is "stsz" or "stz2" && facts.Media?.FrameRate is null && track.Seconds > 0)
            {
                ReadOnlySpan<byte> sizes = content.Read(box.Start, 12);
                var average = sizes.U32(8) / track.Seconds;
                facts.Fill(media => media with { FrameRate = average is > 0 and < HighestFrameRate ? average : null });
            }
        }
    }

    /// <returns>null where a table too long to be read would say; the number of samples and the duration are enough then.</returns>
    static double? FrameRate(ContentReader content, Box stts, Track track)
    {
        ReadOnlySpan<byte> head = content.Read(stts.Start, 8);
        var entries = Math.Min(head.U32(4), (stts.Length - 8) / 8);
        if (entries is <= 0 or > MostTimes || track.TimeScale == 0)
            return null;
        ReadOnlySpan<byte> times = content.Read(stts.Start + 8, (int)entries * 8);
        double samples = 0, units = 0;
        for (var at = 0; at < times.Length; at += 8)
        {
            samples += times.U32(at);
            units += (double)times.U32(at) * times.U32(at + 4);
        }
        var rate = units > 0 ? samples * track.TimeScale / units : 0;
        return rate is > 0 and < HighestFrameRate ? rate : null;
    }
}
