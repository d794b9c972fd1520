namespace OnPut.MetadataIndex.Facts.Media.IsoMedia;

/// <summary>What an <c>esds</c> box says (ISO/IEC 14496-1 §7.2.6), and the configuration of AAC in it (14496-3 §1.6.2).</summary>
internal readonly record struct ElementaryStream(string? Codec, int? Channels, int? SampleRate)
{
    const int StreamTag = 3;
    const int DecoderTag = 4;
    const int SpecificTag = 5;
    const int SpectralBandReplication = 5;
    const int ParametricStereo = 29;
    const int ExplicitRate = 15;

    static ReadOnlySpan<int> Rates =>
        [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000, 7_350];

    /// <param name="esds">The box's content.</param>
    public static ElementaryStream Read(ReadOnlySpan<byte> esds)
    {
        var stream = new ElementaryStream();
        var rest = esds.Part(4);
        while (rest.Length > 2)
        {
            var tag = rest[0];
            var at = 1;
            var length = 0;
            for (var more = true; more && at <= 4; at++)
            {
                length = length << 7 | rest.U8(at) & 0x7F;
                more = (rest.U8(at) & 0x80) != 0;
            }
            var body = rest.Part(at, length);
            if (tag == StreamTag)
            {
                var flags = body.U8(2);
                rest = body.Part(3 + ((flags & 0x80) != 0 ? 2 : 0) + ((flags & 0x40) != 0 ? 1 + body.U8(3) : 0)
                    + ((flags & 0x20) != 0 ? 2 : 0));
            }
            else if (tag == DecoderTag)
            {
                stream = stream with { Codec = CodecNames.ObjectType(body.U8(0)) };
                rest = body.Part(13);
            }
            else
            {
                return tag == SpecificTag && stream.Codec == "aac" ? Aac(body) : stream;
            }
        }
        return stream;
    }

    /// <param name="config">An AudioSpecificConfig.</param>
    public static ElementaryStream Aac(ReadOnlySpan<byte> config)
    {
        var bits = config.U64(0) is > 0 and var whole ? whole : Padded(config);
        var used = 0;
        var type = Take(5);
        if (type == 31)
            type = 32 + Take(6);
        var rate = Rate();
        var channels = Take(4) switch { 7 => 8, 0 => (int?)null, var count => count };
        if (type is SpectralBandReplication or ParametricStereo)
            rate = Rate() ?? rate;
        return new("aac", type == ParametricStereo && channels == 1 ? 2 : channels, rate);

        int Take(int count)
        {
            var value = (int)(bits << used >> (64 - count));
            used += count;
            return value;
        }

        int? Rate()
        {
            var index = Take(4);
            return index == ExplicitRate ? Take(24) : index < Rates.Length ? Rates[index] : null;
        }
    }

    /// <summary>The rate by its index, as ADTS has it too.</summary>
    public static int? RateOf(int index) => index < Rates.Length ? Rates[index] : null;

    static ulong Padded(ReadOnlySpan<byte> bytes)
    {
        Span<byte> padded = stackalloc byte[8];
        bytes.Part(0, 8).CopyTo(padded);
        return ((ReadOnlySpan<byte>)padded).U64(0);
    }
}
