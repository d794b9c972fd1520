using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Documents.Ole;

/// <summary>Where each format keeps the mark of its encryption.</summary>
internal static class OfficeEncryption
{
    public static bool Find(CompoundFile file)
    {
        if (file.Entries.Any(entry => entry.IsStream && entry.Name == "EncryptedPackage"))
            return true;
        if (file.Read("WordDocument", 12) is { Length: 12 } word)
            return (word[11] & 1) != 0;
        if (file.Read("Current User", 16) is { Length: 16 } user)
            return BinaryPrimitives.ReadUInt32LittleEndian(user.AsSpan(12)) == 0xF3D1C4DF;
        return (file.Read("Workbook", Workbook.MostGlobals) ?? file.Read("Book", Workbook.MostGlobals)) is { } book
            && Workbook.IsEncrypted(book);
    }
}
