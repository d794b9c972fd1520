using System.Buffers.Binary;
using System.IO.Compression;

namespace OnPut.Thumbnails.Imaging.Png;

/// <summary>A PNG with a palette (PNG Third Edition §11.2), with as few bits a pixel as the palette allows.</summary>
internal static class IndexedPng
{
    const byte IndexedColour = 3;

    public static byte[] Write(Palette palette, int width, int height)
    {
        var depth = palette.Colours.Count switch { <= 2 => 1, <= 4 => 2, <= 16 => 4, _ => 8 };
        var file = new PngFile();
        Span<byte> header = stackalloc byte[13];
        header.Clear();
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = (byte)depth;
        header[9] = IndexedColour;
        file.Add("IHDR"u8, header);
        file.Add("PLTE"u8, [.. palette.Colours.SelectMany(colour => new[] { colour.Red, colour.Green, colour.Blue })]);
        var lastTransparent = palette.Colours.ToList().FindLastIndex(colour => !colour.IsOpaque);
        if (lastTransparent >= 0)
            file.Add("tRNS"u8, [.. palette.Colours.Take(lastTransparent + 1).Select(colour => colour.Alpha)]);
        file.Add("IDAT"u8, Deflate(palette.Indices, width, depth));
        file.Add("IEND"u8, []);
        return file.ToBytes();
    }

    /// <summary>Every line begins with its filter: none, as neighbours in a palette are not alike.</summary>
    static byte[] Deflate(ReadOnlySpan<byte> indices, int width, int depth)
    {
        using var deflated = new MemoryStream();
        using (var zlib = new ZLibStream(deflated, CompressionLevel.SmallestSize))
        {
            var line = new byte[1 + (width * depth + 7) / 8];
            for (; !indices.IsEmpty; indices = indices[width..])
            {
                Pack(indices[..width], depth, line.AsSpan(1));
                zlib.Write(line);
            }
        }
        return deflated.ToArray();
    }

    /// <summary>The leftmost pixel is in the highest bits of a byte.</summary>
    static void Pack(ReadOnlySpan<byte> indices, int depth, Span<byte> line)
    {
        line.Clear();
        for (var i = 0; i < indices.Length; i++)
        {
            var bit = i * depth;
            line[bit / 8] |= (byte)(indices[i] << (8 - depth - bit % 8));
        }
    }
}
