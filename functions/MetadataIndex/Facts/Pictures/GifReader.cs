using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>GIF89a: the screen, then its blocks. Frames are counted as long as the file is small enough to be walked.</summary>
internal static class GifReader
{
    const int MostFrames = 10_000;
    const int MostBytesWalked = 192 << 10;
    const int FirstBytes = 64 << 10;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var screen = content.Head(13);
        if (screen.Length < 13)
        {
            facts.Problem("gif: the file ends before its screen");
            return;
        }
        facts.AddPicture(new()
        {
            Width = BinaryPrimitives.ReadUInt16LittleEndian(screen.AsSpan(6)),
            Height = BinaryPrimitives.ReadUInt16LittleEndian(screen.AsSpan(8)),
            ColourSpace = "Palette",
            BitsPerChannel = (screen[10] & 7) + 1,
        });
        var bytes = content.Head(content.Length <= MostBytesWalked ? MostBytesWalked : FirstBytes);
        Walk(bytes, 13 + Palette(screen[10]), content.Length, facts);
    }

    static int Palette(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    static void Walk(ReadOnlySpan<byte> bytes, int at, long length, FactSheet facts)
    {
        var (frames, hasAlpha) = (0, false);
        while (at < bytes.Length && frames < MostFrames)
        {
            switch (bytes[at])
            {
                case 0x2C when at + 11 <= bytes.Length:
                    frames++;
                    at = AfterBlocks(bytes, at + 11 + Palette(bytes[at + 9]));
                    continue;
                case 0x21 when at + 8 <= bytes.Length:
                    hasAlpha |= bytes[at + 1] == 0xF9 && (bytes[at + 3] & 1) == 1;
                    if (bytes[at + 1] == 0xFE)
                        facts.AddDescription(new() { Description = FactText.Decode(bytes.Part(at + 3, bytes[at + 2])) });
                    at = AfterBlocks(bytes, at + 2);
                    continue;
            }
            break;
        }
        // A count of a part would be a wrong count.
        var isWhole = bytes.Length == length;
        facts.AddPicture(new() { Frames = isWhole ? Math.Max(frames, 1) : null, HasAlpha = isWhole || hasAlpha ? hasAlpha : null });
    }

    static int AfterBlocks(ReadOnlySpan<byte> bytes, int at)
    {
        while (at < bytes.Length && bytes[at] != 0)
            at += 1 + bytes[at];
        return at + 1;
    }
}
