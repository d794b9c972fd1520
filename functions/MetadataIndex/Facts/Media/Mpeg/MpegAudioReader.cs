namespace OnPut.MetadataIndex.Facts.Media.Mpeg;

/// <summary>MP3 and its elder layers: tags at both ends, and a duration as the encoder noted it, or by the first frames' rate.</summary>
internal static class MpegAudioReader
{
    const int SampleLength = 64 * 1024;
    const int VbriAt = 36;
    const uint HasFrames = 1;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var start = Id3v2.Read(content, facts);
        var end = content.Length - Id3v1.Read(content, facts);
        end -= ApeTag.Read(content, facts, end);
        ReadOnlySpan<byte> sample = content.Read(start, SampleLength);
        if (FirstFrame(sample) is not { } at || MpegAudioFrame.Read(sample.Part(at)) is not { } frame)
        {
            facts.Problem($"mp3: no frames start in the {sample.Length:N0} bytes from {start:N0} on");
            return;
        }
        facts.Fill(media => media with { AudioCodec = $"mp{frame.Layer}", SampleRate = frame.SampleRate, Channels = frame.Channels });
        var bytes = end - start - at;
        var seconds = Noted(sample.Part(at), frame) is > 0 and var frames
            ? frames * frame.Samples / frame.SampleRate
            : bytes * 8 / Average(sample.Part(at, bytes), frame);
        facts.FillDuration(seconds, bytes);
    }

    /// <summary>Where two frames follow each other: a single mark is easily met by chance.</summary>
    static int? FirstFrame(ReadOnlySpan<byte> sample)
    {
        for (var at = 0; at < sample.Length - 4; at++)
        {
            var next = sample[at..].IndexOf((byte)0xFF);
            if (next < 0)
                return null;
            at += next;
            if (MpegAudioFrame.Read(sample.Part(at)) is { } frame
                && (at + frame.Length >= sample.Length - 3 || MpegAudioFrame.Read(sample.Part(at + frame.Length))?.Layer == frame.Layer))
            {
                return at;
            }
        }
        return null;
    }

    /// <returns>Frames as a Xing, Info or VBRI header counts them; 0 without one.</returns>
    static double Noted(ReadOnlySpan<byte> first, MpegAudioFrame frame)
    {
        var xing = first.Part(4 + frame.SideLength);
        if (xing.StartsWith("Xing"u8) || xing.StartsWith("Info"u8))
            return (xing.U32(4) & HasFrames) != 0 ? xing.U32(8) : 0;
        var vbri = first.Part(VbriAt);
        return vbri.StartsWith("VBRI"u8) ? vbri.U32(14) : 0;
    }

    /// <returns>Bits a second of the frames in the sample.</returns>
    static double Average(ReadOnlySpan<byte> sample, MpegAudioFrame first)
    {
        double bits = 0, seconds = 0;
        for (var at = 0; MpegAudioFrame.Read(sample.Part(at)) is { Length: > 4 } frame && frame.Layer == first.Layer; at += frame.Length)
        {
            bits += frame.Length * 8.0;
            seconds += (double)frame.Samples / frame.SampleRate;
        }
        return bits > 0 ? bits / seconds : first.BitRate;
    }
}
