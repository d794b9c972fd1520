using OnPut.MetadataIndex.Facts.Media.Mpeg;

namespace OnPut.MetadataIndex.Facts.Media.Riff;

/// <summary>WAV, its 64-bit sibling (EBU Tech 3306) and the broadcasters' (EBU Tech 3285).</summary>
internal static class WavReader
{
    const int HeaderLength = 12;
    const int Extensible = 0xFFFE;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var samples = 0L;
        double bytesASecond = 0, sampleRate = 0;
        foreach (var chunk in RiffChunks.In(content, facts, HeaderLength, content.Length, size64: Size64(content)))
        {
            switch (chunk.Id)
            {
                case "fmt ":
                    (bytesASecond, sampleRate) = Format(content.Read(chunk.Start, (int)Math.Min(chunk.Length, 40)), facts);
                    break;
                case "fact":
                    samples = ((ReadOnlySpan<byte>)content.Read(chunk.Start, 4)).U32Le(0);
                    break;
                case "data":
                    var isPlain = facts.Media?.AudioCodec is "pcm" or "pcm_alaw" or "pcm_mulaw";
                    if (!isPlain && samples > 0 && sampleRate > 0)
                        facts.FillDuration(samples / sampleRate, chunk.Length);
                    else if (bytesASecond > 0)
                        facts.FillDuration(chunk.Length / bytesASecond, chunk.Length);
                    break;
                case "bext":
                    Broadcast(content.Read(chunk.Start, (int)Math.Min(chunk.Length, 346)), facts);
                    break;
                case "id3 " or "ID3 ":
                    Id3v2.Read(content, facts, chunk.Start);
                    break;
                case "INFO" when chunk.IsList:
                    RiffInfo.Read(content, facts, chunk);
                    break;
            }
        }
    }

    /// <summary>Of a 64-bit file, the size of its data, which its first chunk tells.</summary>
    static long Size64(ContentReader content)
    {
        ReadOnlySpan<byte> first = content.Read(HeaderLength, 24);
        return first.FourCc(0) == "ds64" ? (long)Math.Min(first.U64Le(16), long.MaxValue) : 0;
    }

    static (double BytesASecond, double SampleRate) Format(ReadOnlySpan<byte> format, FactSheet facts)
    {
        int tag = format.U16Le(0);
        // The extended form names the codec in the first bytes of a GUID.
        tag = tag == Extensible ? format.U16Le(24) : tag;
        var (channels, rate) = (format.U16Le(2), format.U32Le(4));
        facts.Fill(media => media with
        {
            AudioCodec = CodecNames.Wave(tag),
            Channels = channels > 0 ? channels : null,
            SampleRate = rate is > 0 and <= 10_000_000 ? (int)rate : null,
        });
        return (format.U32Le(8), rate);
    }

    static void Broadcast(ReadOnlySpan<byte> bext, FactSheet facts)
    {
        facts.Tag(MediaTag.Comment, FactText.Decode(bext.Part(0, 256)));
        facts.Tag(MediaTag.Artist, FactText.Decode(bext.Part(256, 32)));
        // Its parts may be set apart by anything: 2024-05-06, 2024:05:06.
        if (FactText.DecodeLatin1(bext.Part(320, 10)) is { Length: 10 } day
            && FactText.DecodeLatin1(bext.Part(330, 8)) is { Length: 8 } time)
            facts.Tag(MediaTag.Taken, $"{day[..4]}-{day[5..7]}-{day[8..]} {time[..2]}:{time[3..5]}:{time[6..]}");
    }
}
