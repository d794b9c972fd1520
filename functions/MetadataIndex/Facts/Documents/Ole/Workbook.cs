using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Documents.Ole;

/// <summary>The first records of an Excel workbook ([MS-XLS]): each a kind, a length and so many bytes.</summary>
internal static class Workbook
{
    public const int MostGlobals = 128 << 10;

    const int Sheet = 0x85;
    const int Password = 0x2F;
    const int End = 0x0A;

    public static int CountSheets(byte[] stream) => Kinds(stream).Count(kind => kind == Sheet);

    public static bool IsEncrypted(byte[] stream) => Kinds(stream).Contains(Password);

    static IEnumerable<int> Kinds(byte[] stream)
    {
        for (var at = 0; at + 4 <= stream.Length; at += 4 + BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at + 2)))
        {
            var kind = BinaryPrimitives.ReadUInt16LittleEndian(stream.AsSpan(at));
            if (kind == End)
                yield break;
            yield return kind;
        }
    }
}
