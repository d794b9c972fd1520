using OnPut.MetadataIndex.Facts.Boxes;

namespace OnPut.MetadataIndex.Facts.Media.IsoMedia;

/// <summary>A <c>sidx</c> box (ISO/IEC 14496-12 §8.16.3): how long the segments behind it last.</summary>
internal static class SegmentIndex
{
    const int EntryLength = 12;
    const int MostEntries = 5_000;
    const uint LengthBits = 0x7FFFFFFF;

    /// <returns>0 where more segments follow than it lists, as where each has an index of its own.</returns>
    public static double Seconds(ContentReader content, Box sidx)
    {
        ReadOnlySpan<byte> bytes = sidx.Content(content, 32 + MostEntries * EntryLength);
        var isShort = bytes.U8(0) == 0;
        var scale = bytes.U32(8);
        var entries = bytes.Part(isShort ? 24 : 32);
        var count = Math.Min(bytes.U16(isShort ? 22 : 30), entries.Length / EntryLength);
        var end = sidx.End + (isShort ? bytes.U32(16) : (long)Math.Min(bytes.U64(20), int.MaxValue));
        double units = 0;
        for (var i = 0; i < count; i++)
        {
            end += entries.U32(i * EntryLength) & LengthBits;
            units += entries.U32(i * EntryLength + 4);
        }
        ReadOnlySpan<byte> next = content.Read(end, 8);
        return scale == 0 || next.FourCc(4) is "sidx" or "moof" or "styp" ? 0 : units / scale;
    }
}
