using System.Text;

namespace OnPut.MetadataIndex.Facts.Media.Mpeg;

/// <summary>An APEv2 tag behind the sound. Pictures are passed over.</summary>
internal static class ApeTag
{
    const int FooterLength = 32;
    const int MostRead = 16 * 1024;
    const int MostItems = 64;
    const uint HasHeader = 0x8000_0000;
    const uint IsNoText = 6;

    /// <param name="end">Where the tag ends: at the end of the file, or before an ID3v1 tag.</param>
    /// <returns>The tag's bytes; 0 where there is none.</returns>
    public static long Read(ContentReader content, FactSheet facts, long end)
    {
        ReadOnlySpan<byte> footer = content.Read(end - FooterLength, FooterLength);
        long size = footer.U32Le(12);
        if (!footer.StartsWith("APETAGEX"u8) || size < FooterLength || size > end)
            return 0;
        ReadOnlySpan<byte> items = content.Read(end - size, (int)Math.Min(size - FooterLength, MostRead));
        for (var count = 0; count < MostItems && items.Length > 8; count++)
        {
            var (length, flags) = (items.U32Le(0), items.U32Le(4));
            var nameEnd = items.Part(8).IndexOf((byte)0);
            if (nameEnd < 0)
                break;
            var value = items.Part(8 + nameEnd + 1, length);
            if ((flags & IsNoText) == 0)
                facts.Tag(Encoding.Latin1.GetString(items.Part(8, Math.Min(nameEnd, 64))), FactText.Decode(value));
            items = items.Part(8L + nameEnd + 1 + length);
        }
        return size + ((footer.U32Le(20) & HasHeader) != 0 ? FooterLength : 0);
    }
}
