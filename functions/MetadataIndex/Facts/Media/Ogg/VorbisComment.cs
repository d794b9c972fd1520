using System.Text;

namespace OnPut.MetadataIndex.Facts.Media.Ogg;

/// <summary>Named comments (Ogg Vorbis I §5), as FLAC, Opus, Speex and Theora have them too. Pictures are passed over.</summary>
internal static class VorbisComment
{
    /// <summary>What is read of a list; the rest is pictures.</summary>
    public const int MostRead = 32 * 1024;

    const int MostComments = 256;
    const int LongestName = 64;

    /// <param name="bytes">From the length of the vendor's name on; cut where it likes.</param>
    public static void Read(ReadOnlySpan<byte> bytes, FactSheet facts)
    {
        var vendor = bytes.Part(4, bytes.U32Le(0));
        var rest = bytes.Part(4L + bytes.U32Le(0));
        var count = rest.U32Le(0);
        rest = rest.Part(4);
        for (var i = 0; i < Math.Min(count, MostComments) && rest.Length > 4; i++)
        {
            long length = rest.U32Le(0);
            var comment = rest.Part(4, length);
            var equals = comment.IndexOf((byte)'=');
            if (equals is > 0 and < LongestName)
                facts.Tag(Encoding.Latin1.GetString(comment[..equals]), FactText.Decode(comment[(equals + 1)..]));
            rest = rest.Part(4 + length);
        }
        facts.Tag(MediaTag.Encoder, FactText.Decode(vendor));
    }
}
