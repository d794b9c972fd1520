using OnPut.MetadataIndex.Facts.Media.Mpeg;

namespace OnPut.MetadataIndex.Facts.Media.Riff;

/// <summary>AIFF and AIFF-C (Audio Interchange File Format 1.3, and the AIFF-C draft of 1991).</summary>
internal static class AiffReader
{
    const int HeaderLength = 12;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var isCompressed = ((ReadOnlySpan<byte>)content.Head(HeaderLength)).FourCc(8) == "AIFC";
        foreach (var chunk in RiffChunks.In(content, facts, HeaderLength, content.Length, isBigEndian: true))
        {
            switch (chunk.Id)
            {
                case "COMM":
                    Common(content.Read(chunk.Start, (int)Math.Min(chunk.Length, 22)), facts, isCompressed, content.Length);
                    break;
                case "NAME":
                    facts.Tag(MediaTag.Title, RiffInfo.Text(content, chunk));
                    break;
                case "AUTH":
                    facts.Tag(MediaTag.Artist, RiffInfo.Text(content, chunk));
                    break;
                case "(c) ":
                    facts.Tag(MediaTag.Copyright, RiffInfo.Text(content, chunk));
                    break;
                case "ANNO":
                    facts.Tag(MediaTag.Comment, RiffInfo.Text(content, chunk));
                    break;
                case "ID3 " or "id3 ":
                    Id3v2.Read(content, facts, chunk.Start);
                    break;
            }
        }
    }

    static void Common(ReadOnlySpan<byte> common, FactSheet facts, bool isCompressed, long bytes)
    {
        var (channels, frames, rate) = (common.U16(0), common.U32(2), Extended(common.Part(8)));
        var codec = isCompressed ? CodecNames.Audio(common.FourCc(18)) : "pcm";
        facts.Fill(media => media with
        {
            AudioCodec = codec,
            Channels = channels > 0 ? channels : null,
            SampleRate = rate is >= 1 and <= 10_000_000 ? (int)Math.Round(rate) : null,
        });
        if (rate >= 1)
            facts.FillDuration(frames / rate, bytes);
    }

    /// <summary>A number of 80 bits: sign and exponent in 16, then the fraction with its leading bit.</summary>
    static double Extended(ReadOnlySpan<byte> bytes) => Math.ScaleB((double)bytes.U64(2), (bytes.U16(0) & 0x7FFF) - 16_383 - 63);
}
