using System.Formats.Tar;
using System.IO.Compression;
using OnPut.MetadataIndex.Tests.Facts.Documents;

namespace OnPut.MetadataIndex.Tests.Facts.Archives;

/// <summary>Small archives of each kind.</summary>
internal static class ArchiveSamples
{
    public static byte[] Zip => Packages.Of(("a.txt", new string('a', 1000)), ("ü/b.txt", "b"));

    public static byte[] Tar(TarEntryFormat format)
    {
        using var file = new MemoryStream();
        using (var tar = new TarWriter(file, format, leaveOpen: true))
        {
            foreach (var name in (string[])["a.txt", new string('l', 90) + "/" + new string('m', 90)])
            {
                TarEntry entry = format == TarEntryFormat.Pax
                    ? new PaxTarEntry(TarEntryType.RegularFile, name)
                    : new GnuTarEntry(TarEntryType.RegularFile, name);
                entry.DataStream = new MemoryStream(new byte[700]);
                tar.WriteEntry(entry);
            }
        }
        return file.ToArray();
    }

    public static byte[] Gzip
    {
        get
        {
            using var file = new MemoryStream();
            using (var gzip = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true))
                gzip.Write(new byte[5000]);
            return file.ToArray();
        }
    }

    /// <summary>A stream of one block that unpacks to 300 bytes, as its index says; the block is made up.</summary>
    public static byte[] Xz =>
    [
        0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0, 0, 0, 0, 0, 0,
        1, 2, 3, 4,
        0, 1, 4, 0xAC, 2, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 2, 0, 0, 0, 0, 0, (byte)'Y', (byte)'Z',
    ];

    public static byte[] Zstd => [0x28, 0xB5, 0x2F, 0xFD, 0x60, 0x00, 0x01, 0x09, 0, 0, 7];

    public static byte[] Lz4 => [0x04, 0x22, 0x4D, 0x18, 0x48, 0x40, 9, 0, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>A file of 9 bytes, which takes one.</summary>
    public static byte[] Rar5 =>
    [
        .. "Rar!\u001A\u0007\u0001\0"u8,
        0, 0, 0, 0, 9 + 3, 2, 2, 1, 0, 9, 0, 0, 0, 3, (byte)'a', (byte)'.', (byte)'b', 0xAA,
        0, 0, 0, 0, 2, 5, 0,
    ];

    /// <summary>One empty file, in a header that is not packed.</summary>
    public static byte[] SevenZip =>
    [
        (byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, 0, 4, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        1, 5, 1, 0x11, 5, 0, (byte)'a', 0, 0, 0, 0,
    ];
}
