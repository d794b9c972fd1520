using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>Windows' icons and pointers: the largest of the pictures.</summary>
internal static class IcoReader
{
    const int EntryLength = 16;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var head = content.Head(6);
        if (head.Length < 6)
            return;
        var count = BinaryPrimitives.ReadUInt16LittleEndian(head.AsSpan(4));
        var entries = content.Read(6, count * EntryLength);
        if (entries.Length < count * EntryLength)
            facts.Problem($"ico: the directory claims {count:N0} pictures, and {entries.Length / EntryLength:N0} fit");
        var (width, height) = (0, 0);
        for (var at = 0; at + EntryLength <= entries.Length; at += EntryLength)
        {
            // One byte a side: 0 stands for 256.
            var (w, h) = (entries[at] == 0 ? 256 : entries[at], entries[at + 1] == 0 ? 256 : entries[at + 1]);
            if (w * h > width * height)
                (width, height) = (w, h);
        }
        if (width > 0)
            facts.AddPicture(new() { Width = width, Height = height, Frames = entries.Length / EntryLength });
    }
}
