using OnPut.MetadataIndex.Facts.Media.IsoMedia;

namespace OnPut.MetadataIndex.Facts.Media.Mpeg;

/// <summary>AAC in ADTS frames (ISO/IEC 13818-7 §6.2): the duration is reckoned from the first frames and the length.</summary>
internal static class AdtsReader
{
    const int SampleLength = 64 * 1024;
    const int HeaderLength = 7;
    const double SamplesInABlock = 1_024;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var start = Id3v2.Read(content, facts);
        ReadOnlySpan<byte> sample = content.Read(start, SampleLength);
        if (sample.U16(0) >> 4 != 0xFFF || ElementaryStream.RateOf(sample.U8(2) >> 2 & 15) is not { } rate)
        {
            facts.Problem($"aac: no frame starts at {start:N0}");
            return;
        }
        var channels = (sample.U8(2) & 1) << 2 | sample.U8(3) >> 6;
        facts.Fill(media => media with
        {
            AudioCodec = "aac",
            SampleRate = rate,
            Channels = channels switch { 0 => null, 7 => 8, _ => channels },
        });
        double blocks = 0;
        var at = 0;
        while (sample.U16(at) >> 4 == 0xFFF && Length(sample.Part(at)) is >= HeaderLength and var length)
        {
            blocks += (sample.U8(at + 6) & 3) + 1;
            at += length;
        }
        var bytes = content.Length - start - Id3v1.Read(content, facts);
        if (at > 0)
            facts.FillDuration(blocks * SamplesInABlock / rate * bytes / at, bytes);
    }

    static int Length(ReadOnlySpan<byte> frame) => (frame.U8(3) & 3) << 11 | frame.U8(4) << 3 | frame.U8(5) >> 5;
}
