using OnPut.MetadataIndex.Facts.Boxes;

namespace OnPut.MetadataIndex.Facts.Media.IsoMedia;

/// <summary>A <c>sidx</c> box (ISO/IEC 14496-12 §8.16.3): how long the segments behind it last.</summary>
internal static class SegmentIndex
{
    const int EntryLength = 12;
    const int MostEntries = 5_000;

    public static double Seconds(ContentReader content, Box sidx)
    {
        ReadOnlySpan<byte> bytes = sidx.Content(content, 32 + MostEntries * EntryLength);
        var scale = bytes.U32(8);
        var entries = bytes.Part(bytes.U8(0) == 0 ? 24 : 32);
        var count = Math.Min(bytes.U16(bytes.U8(0) == 0 ? 22 : 30), entries.Length / EntryLength);
        double units = 0;
        for (var i = 0; i < count; i++)
            units += entries.U32(i * EntryLength + 4);
        return scale == 0 ? 0 : units / scale;
    }
}
