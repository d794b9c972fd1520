namespace OnPut.MetadataIndex.Facts.Media.Asf;

/// <summary>A stream properties object. The first stream of pictures and the first of sound say what the film is made of.</summary>
internal static class AsfStream
{
    const int SpecificAt = 54;

    /// <param name="bytes">Behind the object's header.</param>
    public static void Read(ReadOnlySpan<byte> bytes, FactSheet facts)
    {
        var type = AsfId.Of(bytes);
        var own = bytes.Part(SpecificAt);
        if (type == AsfId.Audio && facts.Media?.AudioCodec is null)
        {
            var (codec, channels, rate) = (CodecNames.Wave(own.U16Le(0)), own.U16Le(2), own.U32Le(4));
            facts.Fill(media => media with
            {
                AudioCodec = codec,
                Channels = channels > 0 ? channels : null,
                SampleRate = rate is > 0 and <= 10_000_000 ? (int)rate : null,
            });
        }
        else if (type == AsfId.Video && facts.Media?.VideoCodec is null)
        {
            var (width, height, codec) = ((int)own.U32Le(0), (int)own.U32Le(4), CodecNames.Video(own.FourCc(27)));
            facts.Fill(media => media with { VideoCodec = codec, Width = width > 0 ? width : null, Height = height > 0 ? height : null });
        }
    }
}
