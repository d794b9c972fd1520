using System.Buffers.Binary;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>Microsoft's compound files ([MS-CFB]): the names in the directory tell what is inside.</summary>
internal static class OleSniffer
{
    const int EntryLength = 128;
    const int MostEntries = 64;
    const int MostSectors = 16;

    public static ContentType Detect(ContentReader content, ReadOnlySpan<byte> head)
    {
        var names = Names(content, head);
        return names switch
        {
            _ when names.Contains("WordDocument") => Document("application/msword"),
            _ when names.Contains("Workbook") || names.Contains("Book") => Document("application/vnd.ms-excel"),
            _ when names.Contains("PowerPoint Document") => Document("application/vnd.ms-powerpoint"),
            _ when names.Contains("__properties_version1.0") =>
                new("application/vnd.ms-outlook", ContentKind.Message, ContentFormat.OleMessage),
            _ when names.Contains("VisioDocument") => Document("application/vnd.visio"),
            _ when names.Contains("Quill") => Document("application/x-mspublisher"),
            _ when names.Any(name => name.Length > 0 && name[0] == '\u4840') => new("application/x-msi", ContentKind.Executable),
            _ => new("application/x-cfb", names.Contains("EncryptedPackage") ? ContentKind.Document : ContentKind.Other,
                ContentFormat.OleDocument),
        };
    }

    static ContentType Document(string mediaType) => new(mediaType, ContentKind.Document, ContentFormat.OleDocument);

    /// <summary>The directory is a chain of sectors; its links are looked up in the first part of the allocation table.</summary>
    static HashSet<string> Names(ContentReader content, ReadOnlySpan<byte> head)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (head.Length < 512)
            return names;
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(head[30..]);
        if (shift is not (9 or 12))
            return names;
        var sectorLength = 1 << shift;
        var sector = BinaryPrimitives.ReadUInt32LittleEndian(head[48..]);
        var linksInSector = (uint)(sectorLength / 4);
        for (var read = 0; read < MostSectors && names.Count < MostEntries; read++)
        {
            var entries = content.Read(((long)sector + 1) * sectorLength, sectorLength);
            for (var at = 0; at + EntryLength <= entries.Length; at += EntryLength)
            {
                var length = BinaryPrimitives.ReadUInt16LittleEndian(entries.AsSpan(at + 64));
                if (length is >= 4 and <= 64)
                    names.Add(Encoding.Unicode.GetString(entries, at, length - 2));
            }
            var table = sector / linksInSector;
            if (table >= 109)
                break;
            var tableSector = BinaryPrimitives.ReadUInt32LittleEndian(head[(76 + ((int)table * 4))..]);
            var link = content.Read((((long)tableSector + 1) * sectorLength) + (sector % linksInSector * 4), 4);
            if (link.Length < 4)
                break;
            sector = BinaryPrimitives.ReadUInt32LittleEndian(link);
            if (sector >= 0xFFFFFFFA)
                break;
        }
        return names;
    }
}
