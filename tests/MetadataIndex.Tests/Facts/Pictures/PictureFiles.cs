using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace OnPut.MetadataIndex.Tests.Facts.Pictures;

/// <summary>Small pictures of all formats, headers without pixels.</summary>
static class PictureFiles
{
    public static byte[] Jpeg(int width, int height, params (int Marker, byte[] Content)[] segments) =>
        [0xFF, 0xD8, .. segments.SelectMany(segment => Segment(segment.Marker, segment.Content)),
            .. Segment(0xC0, [8, .. Big(height, 2), .. Big(width, 2), 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1]), 0xFF, 0xDA, 0, 2,
                0xFF, 0xD9];

    public static (int, byte[]) Exif(byte[] block) => (0xE1, [.. "Exif\0\0"u8, .. block]);

    public static (int, byte[]) Xmp(string properties) => (0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. XmpPacket(properties)]);

    public static byte[] XmpPacket(string properties) => Encoding.UTF8.GetBytes($"""
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/" {properties}
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """);

    public static (int, byte[]) Iptc(params (int Field, byte[] Value)[] fields)
    {
        byte[] record = [.. fields.SelectMany(field =>
            (byte[])[0x1C, (byte)(field.Field >> 8), (byte)field.Field, .. Big(field.Value.Length, 2), .. field.Value])];
        return (0xED, [.. "Photoshop 3.0\0"u8, .. "8BIM"u8, 4, 4, 0, 0, .. Big(record.Length, 4), .. record]);
    }

    public static byte[] Png(int width, int height, byte colours, params (string Name, byte[] Content)[] chunks) =>
        [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10,
            .. Chunk("IHDR", [.. Big(width, 4), .. Big(height, 4), 8, colours, 0, 0, 0]),
            .. chunks.SelectMany(chunk => Chunk(chunk.Name, chunk.Content)), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", [])];

    public static byte[] Gif(int width, int height, int frames) =>
        [.. "GIF89a"u8, .. Little(width, 2), .. Little(height, 2), 0, 0, 0,
            .. Enumerable.Range(0, frames)
                .SelectMany(_ => (byte[])[0x21, 0xF9, 4, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, .. Little(width, 2), .. Little(height, 2), 0, 2,
                1, 0x44, 0]), 0x3B];

    public static byte[] WebP(int width, int height, byte[] exif)
    {
        byte[] chunks = [.. "VP8X"u8, .. Little(10, 4), 0x18, 0, 0, 0, .. Little(width - 1, 3), .. Little(height - 1, 3), .. "EXIF"u8,
            .. Little(exif.Length, 4), .. exif];
        return [.. "RIFF"u8, .. Little(chunks.Length + 4, 4), .. "WEBP"u8, .. chunks];
    }

    public static byte[] Bmp(int width, int height) =>
        [.. "BM"u8, .. new byte[12], 40, 0, 0, 0, .. Little(width, 4), .. Little(height, 4), 1, 0, 24, 0, .. new byte[40]];

    public static byte[] Psd(int width, int height) =>
        [.. "8BPS"u8, 0, 1, .. new byte[6], 0, 4, .. Big(height, 4), .. Big(width, 4), 0, 8, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0];

    public static byte[] Heic(int width, int height, byte quarters, byte[] exif)
    {
        byte[] Meta(int exifAt) => Box("meta", [0, 0, 0, 0,
            .. Box("pitm", [0, 0, 0, 0, 0, 1]),
            .. Box("iinf", [0, 0, 0, 0, 0, 2, .. Box("infe", [2, 0, 0, 0, 0, 1, 0, 0, .. "hvc1"u8, 0]),
                .. Box("infe", [2, 0, 0, 0, 0, 2, 0, 0, .. "Exif"u8, 0])]),
            .. Box("iloc", [0, 0, 0, 0, 0x44, 0, 0, 1, 0, 2, 0, 0, 0, 1, .. Big(exifAt, 4), .. Big(exif.Length + 10, 4)]),
            .. Box("iprp", [.. Box("ipco", [.. Box("ispe", [0, 0, 0, 0, .. Big(width, 4), .. Big(height, 4)]), .. Box("irot", [quarters])]),
                .. Box("ipma", [0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 2, 1, 2])])]);
        var start = Box("ftyp", [.. "heic"u8, 0, 0, 0, 0, .. "mif1heic"u8]);
        return [.. start, .. Meta(start.Length + Meta(0).Length), 0, 0, 0, 6, .. "Exif\0\0"u8, .. exif];
    }

    public static byte[] Packed(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
            zlib.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Big(long value, int length)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        return bytes[^length..];
    }

    public static byte[] Little(long value, int length)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return bytes[..length];
    }

    static byte[] Segment(int marker, byte[] content) => [0xFF, (byte)marker, .. Big(content.Length + 2, 2), .. content];

    static byte[] Chunk(string name, byte[] content) =>
        [.. Big(content.Length, 4), .. Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0];

    static byte[] Box(string type, byte[] content) => [.. Big(content.Length + 8, 4), .. Encoding.ASCII.GetBytes(type), .. content];
}
