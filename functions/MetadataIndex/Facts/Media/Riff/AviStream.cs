namespace OnPut.MetadataIndex.Facts.Media.Riff;

/// <summary>One stream of an AVI file: its header (strh) and its format (strf).</summary>
internal static class AviStream
{
    const double HighestFrameRate = 10_000;

    public static void Read(ContentReader content, FactSheet facts, RiffChunk list)
    {
        byte[] header = [];
        foreach (var chunk in RiffChunks.In(content, facts, list.Start, list.End))
        {
            if (chunk.Id == "strh")
                header = content.Read(chunk.Start, (int)Math.Min(chunk.Length, 56));
            else if (chunk.Id == "strf")
                Format(header, content.Read(chunk.Start, (int)Math.Min(chunk.Length, 40)), facts, content.Length);
        }
    }

    static void Format(ReadOnlySpan<byte> header, ReadOnlySpan<byte> format, FactSheet facts, long bytes)
    {
        var (scale, rate, length) = (header.U32Le(20), header.U32Le(24), header.U32Le(32));
        var seconds = rate > 0 ? (double)length * scale / rate : 0;
        switch (header.FourCc(0))
        {
            case "vids" when facts.Media?.VideoCodec is null:
                var frames = scale > 0 ? (double)rate / scale : 0;
                var codec = CodecNames.Video(format.FourCc(16));
                var (width, height) = ((int)format.U32Le(4), Math.Abs((long)(int)format.U32Le(8)));
                facts.Fill(media => media with
                {
                    VideoCodec = codec,
                    Width = width > 0 ? width : media.Width,
                    Height = height is > 0 and <= int.MaxValue ? (int)height : media.Height,
                    FrameRate = frames is > 0 and < HighestFrameRate ? frames : null,
                });
                if (seconds > 0)
                    facts.FillDuration(seconds, bytes);
                break;
            case "auds" when facts.Media?.AudioCodec is null:
                var (sound, channels, hertz) = (CodecNames.Wave(format.U16Le(0)), format.U16Le(2), format.U32Le(4));
                facts.Fill(media => media with
                {
                    AudioCodec = sound,
                    Channels = channels > 0 ? channels : null,
                    SampleRate = hertz is > 0 and <= 10_000_000 ? (int)hertz : null,
                });
                if (seconds > 0 && facts.Media?.Duration is null)
                    facts.FillDuration(seconds, bytes);
                break;
        }
    }
}
