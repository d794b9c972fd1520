using OnPut.MetadataIndex.Facts.Media.Mpeg;
using OnPut.MetadataIndex.Facts.Media.Ogg;

namespace OnPut.MetadataIndex.Facts.Media;

/// <summary>FLAC (RFC 9639): the stream's properties and its comments. Pictures and seek tables are passed over.</summary>
internal static class FlacReader
{
    const int StreamInfo = 0;
    const int Comments = 4;
    const int MostBlocks = 128;
    const int StreamInfoLength = 34;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var start = Id3v2.Read(content, facts);
        ReadOnlySpan<byte> mark = content.Read(start, 4);
        if (!mark.SequenceEqual("fLaC"u8))
        {
            facts.Problem($"flac: no stream starts at {start:N0}");
            return;
        }
        var at = start + 4;
        for (var count = 0; count < MostBlocks; count++)
        {
            ReadOnlySpan<byte> head = content.Read(at, 4);
            var (type, length) = (head.U8(0) & 0x7F, head.U24(1));
            at += 4;
            if (head.Length < 4 || length > content.Length - at)
            {
                facts.Problem($"flac: the block at {at - 4:N0} claims {length:N0} bytes, and {Math.Max(0, content.Length - at):N0} are left");
                return;
            }
            if (type == StreamInfo)
                Properties(content.Read(at, StreamInfoLength), facts, content.Length);
            else if (type == Comments)
                VorbisComment.Read(content.Read(at, Math.Min(length, VorbisComment.MostRead)), facts);
            at += length;
            if ((head.U8(0) & 0x80) != 0)
                return;
        }
    }

    /// <param name="info">A STREAMINFO block.</param>
    /// <param name="bytes">Of the file; 0 where the duration is not for this to say.</param>
    public static void Properties(ReadOnlySpan<byte> info, FactSheet facts, long bytes)
    {
        var bits = info.U64(10);
        var (rate, channels, samples) = ((int)(bits >> 44), (int)(bits >> 41 & 7) + 1, bits & 0xF_FFFF_FFFF);
        facts.Fill(media => media with { AudioCodec = "flac", SampleRate = rate > 0 ? rate : null, Channels = channels });
        if (rate > 0 && samples > 0 && bytes > 0)
            facts.FillDuration((double)samples / rate, bytes);
    }
}
