using System.Buffers.Binary;
using System.Text;

namespace OnPut.MetadataIndex.Tests.Facts.Documents;

/// <summary>A compound file of sectors of 512 bytes: the table, the folder, then each stream. None of them counts as small.</summary>
internal static class CompoundBuilder
{
    const int Sector = 512;
    const uint End = 0xFFFFFFFE;

    public static byte[] Of(params (string Name, byte[] Bytes)[] streams)
    {
        var directorySectors = (streams.Length + 1 + 3) / 4;
        var starts = new List<(int Start, int Count)> { (0, 1), (1, directorySectors) };
        foreach (var (_, bytes) in streams)
            starts.Add((starts[^1].Start + starts[^1].Count, Math.Max(1, (bytes.Length + Sector - 1) / Sector)));
        var file = new byte[Sector * (1 + starts[^1].Start + starts[^1].Count)];
        WriteHeader(file);
        foreach (var (start, count) in starts)
        {
            for (var sector = start; sector < start + count; sector++)
                Word(file, Sector + 4 * sector, sector == start + count - 1 ? End : (uint)sector + 1);
        }
        WriteEntry(file, 0, "Root Entry", 5, End, 0, child: 1, right: -1);
        for (var index = 0; index < streams.Length; index++)
        {
            var (name, bytes) = streams[index];
            WriteEntry(file, index + 1, name, 2, (uint)starts[index + 2].Start, bytes.Length, child: -1,
                right: index + 1 < streams.Length ? index + 2 : -1);
            bytes.CopyTo(file, Sector * (1 + starts[index + 2].Start));
        }
        return file;
    }

    /// <summary>A property set of texts, in Windows' western code page.</summary>
    public static byte[] Properties(params (int Id, string Text)[] texts)
    {
        var set = new byte[48 + 8 + 8 * texts.Length + texts.Sum(text => 8 + text.Text.Length + 4 & ~3) + 16];
        Word(set, 44, 48);
        Word(set, 52, (uint)texts.Length);
        var at = 8 + 8 * texts.Length;
        for (var index = 0; index < texts.Length; index++)
        {
            Word(set, 56 + 8 * index, (uint)texts[index].Id);
            Word(set, 60 + 8 * index, (uint)at);
            Word(set, 48 + at, 0x1E);
            Word(set, 52 + at, (uint)texts[index].Text.Length + 1);
            Encoding.Latin1.GetBytes(texts[index].Text).CopyTo(set, 56 + at);
            at += 8 + texts[index].Text.Length + 4 & ~3;
        }
        return set;
    }

    static void WriteHeader(byte[] file)
    {
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file);
        (file[30], file[32]) = (9, 6);
        Word(file, 44, 1);
        Word(file, 48, 1);
        Word(file, 60, End);
        Word(file, 68, End);
        file.AsSpan(80, Sector - 80).Fill(0xFF);
    }

    static void WriteEntry(byte[] file, int index, string name, byte kind, uint start, int size, int child, int right)
    {
        var at = Sector * 2 + 128 * index;
        Encoding.Unicode.GetBytes(name).CopyTo(file, at);
        (file[at + 64], file[at + 66]) = ((byte)(2 * name.Length + 2), kind);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at + 68), -1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at + 72), right);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at + 76), child);
        Word(file, at + 116, start);
        Word(file, at + 120, (uint)size);
    }

    static void Word(byte[] bytes, int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), value);
}
