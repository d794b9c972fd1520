namespace OnPut.MetadataIndex.Facts.Media.Mpeg;

/// <summary>The header of a frame of MPEG audio (ISO/IEC 11172-3 §2.4.1.3).</summary>
/// <param name="Layer">1 to 3.</param>
/// <param name="BitRate">Bits a second.</param>
/// <param name="Samples">In the frame, of each channel.</param>
/// <param name="Length">Bytes.</param>
/// <param name="SideLength">Bytes between the header and the place a Xing header is in.</param>
internal readonly record struct MpegAudioFrame(int Layer, int BitRate, int SampleRate, int Channels, int Samples, int Length,
    int SideLength)
{
    const int Mono = 3;

    static ReadOnlySpan<short> Version1 =>
    [
        0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448,
        0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384,
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320,
    ];

    static ReadOnlySpan<short> Version2 =>
    [
        0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256,
        0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160,
        0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160,
    ];

    /// <returns>null for what is no frame, or one of free format.</returns>
    public static MpegAudioFrame? Read(ReadOnlySpan<byte> bytes)
    {
        var header = bytes.U32(0);
        var (version, layer, rate, frequency) = ((int)(header >> 19 & 3), 4 - (int)(header >> 17 & 3), (int)(header >> 12 & 15),
            (int)(header >> 10 & 3));
        if (header >> 21 != 0x7FF || version == 1 || layer == 4 || rate is 0 or 15 || frequency == 3)
            return null;
        var isFirst = version == 3;
        var bitRate = (isFirst ? Version1 : Version2)[(layer - 1) * 15 + rate] * 1_000;
        var hertz = frequency switch { 0 => 44_100, 1 => 48_000, _ => 32_000 } / (isFirst ? 1 : version == 2 ? 2 : 4);
        var samples = layer == 1 ? 384 : layer == 3 && !isFirst ? 576 : 1_152;
        var padding = (int)(header >> 9 & 1) * (layer == 1 ? 4 : 1);
        var length = layer == 1 ? 12 * bitRate / hertz * 4 + padding : samples / 8 * bitRate / hertz + padding;
        var isMono = (header >> 6 & 3) == Mono;
        return new(layer, bitRate, hertz, isMono ? 1 : 2, samples, length,
            (isFirst, isMono) switch { (true, false) => 32, (false, true) => 9, _ => 17 });
    }
}
