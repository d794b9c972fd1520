namespace OnPut.MetadataIndex.Facts.Media;

/// <summary>AMR, narrow and wide (RFC 4867 §5): frames of 20 ms, whose number is reckoned from the first and the length.</summary>
internal static class AmrReader
{
    const int SampleLength = 64 * 1024;
    const double FramesASecond = 50;

    static ReadOnlySpan<byte> Narrow => [12, 13, 15, 17, 19, 20, 26, 31, 5, 0, 0, 0, 0, 0, 0, 0];

    static ReadOnlySpan<byte> Wide => [17, 23, 32, 36, 40, 46, 50, 58, 60, 5, 0, 0, 0, 0, 0, 0];

    public static void Read(ContentReader content, FactSheet facts)
    {
        ReadOnlySpan<byte> sample = content.Head(SampleLength);
        var isWide = sample.StartsWith("#!AMR-WB\n"u8);
        if (!isWide && !sample.StartsWith("#!AMR\n"u8))
        {
            facts.Problem("amr: the mark at 0 is none of one channel");
            return;
        }
        facts.Fill(media => media with { AudioCodec = isWide ? "amr_wb" : "amr_nb", SampleRate = isWide ? 16_000 : 8_000, Channels = 1 });
        var start = isWide ? 9 : 6;
        var (at, frames) = (start, 0);
        for (; at < sample.Length; frames++)
            at += 1 + (isWide ? Wide : Narrow)[sample[at] >> 3 & 15];
        var bytes = content.Length - start;
        if (frames > 0)
            facts.FillDuration(frames * ((double)bytes / (at - start)) / FramesASecond, bytes);
    }
}
