namespace OnPut.MetadataIndex.Facts.Media.Mpeg;

/// <summary>The header of a sequence of MPEG-1 or MPEG-2 pictures (ISO/IEC 13818-2 §6.2.2.1), wherever it stands among the first bytes.</summary>
internal static class SequenceHeader
{
    static ReadOnlySpan<byte> Mark => [0, 0, 1, 0xB3];

    public static void Read(ReadOnlySpan<byte> bytes, FactSheet facts)
    {
        if (facts.Media?.VideoCodec is not ("mpeg1video" or "mpeg2video") || bytes.IndexOf(Mark) is not (>= 0 and var at))
            return;
        var size = bytes.U24(at + 4);
        double? rate = (bytes.U8(at + 7) & 15) switch
        {
            1 => 24_000 / 1_001.0,
            2 => 24,
            3 => 25,
            4 => 30_000 / 1_001.0,
            5 => 30,
            6 => 50,
            7 => 60_000 / 1_001.0,
            8 => 60,
            _ => null,
        };
        var (width, height) = (size >> 12, size & 0xFFF);
        facts.Fill(media => media with { Width = width > 0 ? width : null, Height = height > 0 ? height : null, FrameRate = rate });
    }
}
