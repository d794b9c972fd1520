using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>Windows' and OS/2's bitmaps: the two headers.</summary>
internal static class BmpReader
{
    const int AlphaMaskAt = 66;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var head = content.Head(AlphaMaskAt + 4);
        if (head.Length < 26)
        {
            facts.Problem("bmp: the file ends within its header");
            return;
        }
        var isCore = head[14] == 12;
        var bits = BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(isCore ? 24 : 28 <= head.Length - 2 ? 28 : 24));
        // A negative height says that the first line is the top one.
        var (width, height) = isCore
            ? (BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(18)), BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(20)))
            : (BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(18)), (long)BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(22)));
        facts.AddPicture(new()
        {
            Width = width > 0 ? width : null,
            Height = height is not 0 and > -int.MaxValue ? (int)Math.Abs(height) : null,
            BitsPerChannel = bits switch { 16 => 5, 24 or 32 => 8, _ => bits },
            ColourSpace = bits <= 8 ? "Palette" : "RGB",
            HasAlpha = head[14] >= 56 && head.Length == AlphaMaskAt + 4
                && BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(AlphaMaskAt)) != 0,
            Frames = 1,
        });
    }
}
