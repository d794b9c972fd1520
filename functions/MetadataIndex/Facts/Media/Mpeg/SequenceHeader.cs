namespace OnPut.MetadataIndex.Facts.Media.Mpeg;

/// <summary>
/// The header of a sequence of MPEG-1 or MPEG-2 pictures (ISO/IEC 13818-2 §6.2.2.1), wherever it stands among the first bytes.
/// </summary>
internal static class SequenceHeader
{
    static ReadOnlySpan<byte> Mark => [0, 0, 1, 0xB3];

    static ReadOnlySpan<byte> Extension => [0, 0, 1, 0xB5];

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
        // Only MPEG-2 has an extension right behind the header, which is longer by the matrices it may hold.
        var codec = bytes.Part(at + 12, 136).IndexOf(Extension) >= 0 ? "mpeg2video" : "mpeg1video";
        facts.Fill(media => media with
        {
            VideoCodec = codec,
            Width = width > 0 ? width : null,
            Height = height > 0 ? height : null,
            FrameRate = rate,
        });
    }
}
