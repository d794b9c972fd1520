using OnPut.MetadataIndex.Facts.Boxes;

namespace OnPut.MetadataIndex.Facts.Media.IsoMedia;

/// <summary>
/// Films in fragments (ISO/IEC 14496-12 §8.8): the first tells the frame rate, and the last when the film ends. Those between
/// are not read.
/// </summary>
internal static class FragmentReader
{
    const int TailLength = 64 * 1024;
    const int MostSamples = 4_096;
    const int DurationFlag = 0x100;

    /// <param name="indexed">Seconds, as the segment index says; 0 without.</param>
    public static void Read(ContentReader content, FactSheet facts, Box first, Movie movie, double indexed)
    {
        foreach (var run in Runs(content, first, movie))
        {
            if (run.Track.Handler == "vide" && facts.Media?.FrameRate is null && run.Usual() is > 0 and var units)
                facts.Fill(media => media with { FrameRate = (double)run.Track.TimeScale / units });
        }
        var seconds = Math.Max(movie.Seconds, indexed);
        if (indexed == 0 && Last(content) is { } last)
        {
            foreach (var run in Runs(content, last, movie))
                seconds = Math.Max(seconds, run.End);
        }
        if (seconds > 0)
            facts.FillDuration(seconds, content.Length);
    }

    /// <summary>As the index at the end of the file says, or as is found there.</summary>
    static Box? Last(ContentReader content)
    {
        ReadOnlySpan<byte> tail = content.Tail(TailLength);
        var tailStart = content.Length - tail.Length;
        var index = tail.FourCc(tail.Length - 12) == "mfro" ? content.Length - tail.U32(tail.Length - 4) : content.Length;
        var latest = -1L;
        foreach (var box in BoxReader.In(content, index, content.Length).Take(1)
            .SelectMany(mfra => BoxReader.In(content, mfra.Start, mfra.End)))
        {
            if (box.Type == "tfra")
                latest = Math.Max(latest, LastPlace(content, box));
        }
        if (latest < 0 && tail.LastIndexOf("moof"u8) is >= 4 and var found)
            latest = tailStart + found - 4;
        var last = BoxReader.In(content, latest, content.Length).Take(1).ToList();
        return latest >= 0 && last is [{ Type: "moof" } moof] ? moof : null;
    }

    /// <returns>Where the fragment of the last entry is; -1 where there is none.</returns>
    static long LastPlace(ContentReader content, Box tfra)
    {
        ReadOnlySpan<byte> head = content.Read(tfra.Start, 16);
        var isLong = head.U8(0) == 1;
        var sizes = head.U32(8);
        var entry = (isLong ? 16 : 8) + (sizes >> 4 & 3) + (sizes >> 2 & 3) + (sizes & 3) + 3;
        var at = tfra.Start + 16 + (head.U32(12) - 1L) * entry;
        if (head.U32(12) == 0 || at + entry > tfra.End)
            return -1;
        ReadOnlySpan<byte> last = content.Read(at, 16);
        return isLong ? (long)Math.Min(last.U64(8), long.MaxValue) : last.U32(4);
    }

    static IEnumerable<Run> Runs(ContentReader content, Box moof, Movie movie)
    {
        foreach (var traf in BoxReader.In(content, moof.Start, moof.End).Where(box => box.Type == "traf"))
        {
            Run? run = null;
            foreach (var box in BoxReader.In(content, traf.Start, traf.End))
            {
                if (box.Type == "tfhd")
                    run = Header(content.Read(box.Start, 24), movie);
                else if (box.Type == "tfdt" && run is not null)
                    run.Start = Time(content.Read(box.Start, 12));
                else if (box.Type == "trun" && run is not null)
                    Add(box.Content(content, 12 + MostSamples * 16), run);
            }
            if (run is { Track.TimeScale: > 0 })
                yield return run;
        }
    }

    static Run? Header(ReadOnlySpan<byte> tfhd, Movie movie)
    {
        var (flags, id) = (tfhd.U24(1), tfhd.U32(4));
        var at = 8 + ((flags & 1) != 0 ? 8 : 0) + ((flags & 2) != 0 ? 4 : 0);
        var duration = (flags & 8) != 0 ? tfhd.U32(at) : movie.SampleDurations.GetValueOrDefault(id);
        return movie.Track(id) is { } track ? new(track) { SampleDuration = duration } : null;
    }

    static ulong Time(ReadOnlySpan<byte> tfdt) => tfdt.U8(0) == 1 ? tfdt.U64(4) : tfdt.U32(4);

    static void Add(ReadOnlySpan<byte> trun, Run run)
    {
        var (flags, count) = (trun.U24(1), trun.U32(4));
        var step = ((flags >> 8 & 1) + (flags >> 9 & 1) + (flags >> 10 & 1) + (flags >> 11 & 1)) * 4;
        var at = 8 + ((flags & 1) != 0 ? 4 : 0) + ((flags & 4) != 0 ? 4 : 0);
        if ((flags & DurationFlag) == 0)
            run.Units += (double)count * run.SampleDuration;
        for (; (flags & DurationFlag) != 0 && count > 0 && at < trun.Length; at += step, count--)
            run.Durations.Add(trun.U32(at));
    }

    /// <summary>Samples of one track that follow each other.</summary>
    sealed class Run(Track track)
    {
        public Track Track => track;

        /// <summary>In units.</summary>
        public double Start { get; set; }

        /// <summary>That samples of the usual duration last.</summary>
        public double Units { get; set; }

        /// <summary>In units, of the samples that say so themselves.</summary>
        public List<uint> Durations { get; } = [];

        public uint SampleDuration { get; init; }

        /// <summary>Seconds from the start of the film.</summary>
        public double End => (Start + Units + Durations.Sum(units => (double)units)) / track.TimeScale;

        /// <summary>The median, as the last sample of a fragment often lasts longer or shorter.</summary>
        public uint Usual() => Durations.Count == 0 ? SampleDuration : Durations.Order().ElementAt(Durations.Count / 2);
    }
}
