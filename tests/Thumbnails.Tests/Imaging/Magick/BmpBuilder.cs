using System.Buffers.Binary;

namespace OnPut.Thumbnails.Tests.Imaging.Magick;

/// <summary>Bitmaps of every age, with the quarters of <see cref="Samples.Quarters"/> in them.</summary>
static class BmpBuilder
{
    const int FileHeader = 14;

    static readonly double[][] Colours = [Samples.Red, Samples.Green, Samples.Blue, Samples.Yellow];

    /// <param name="header">Length of the header: 12, 40, 108 or 124.</param>
    /// <param name="bits">1 (the colours of the upper half, left and right), 4, 8, 16 (5-5-5), 24 or 32.</param>
    /// <param name="alpha">With 32 bits: transparency of the yellow quarter, that of the others is 255; null for a fourth byte that means nothing.</param>
    public static byte[] Build(int width, int height, int header = 40, int bits = 24, bool fromAbove = false, byte? alpha = null)
    {
        var stride = (width * bits + 31) / 32 * 4;
        var palette = bits <= 8 ? Palette(header == 12 ? 3 : 4, bits) : [];
        var file = new byte[FileHeader + header + palette.Length + stride * height];
        WriteHeaders(file, width, fromAbove ? -height : height, header, bits, FileHeader + header + palette.Length, alpha is not null);
        palette.CopyTo(file, FileHeader + header);
        for (var y = 0; y < height; y++)
        {
            var line = file.AsSpan(file.Length - stride * (fromAbove ? height - y : y + 1), stride);
            for (var x = 0; x < width; x++)
                Put(line, x, (y < height / 2 ? 0 : 2) + (x < width / 2 ? 0 : 1), bits, alpha);
        }
        return file;
    }

    /// <summary>Eight bits a pixel, run-length encoded: every line two runs.</summary>
    public static byte[] RunLengthEncoded(int width, int height)
    {
        var palette = Palette(4, 8);
        var runs = new List<byte>();
        for (var y = height - 1; y >= 0; y--)
        {
            var left = (byte)(y < height / 2 ? 0 : 2);
            runs.AddRange([(byte)(width / 2), left, (byte)(width - width / 2), (byte)(left + 1), 0, 0]);
        }
        byte[] pixels = [.. runs, 0, 1];
        var file = new byte[FileHeader + 40 + palette.Length + pixels.Length];
        WriteHeaders(file, width, height, 40, 8, FileHeader + 40 + palette.Length, withMasks: false);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(30), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(34), pixels.Length);
        palette.CopyTo(file, FileHeader + 40);
        pixels.CopyTo(file, file.Length - pixels.Length);
        return file;
    }

    static void WriteHeaders(Span<byte> file, int width, int height, int header, int bits, int offset, bool withMasks)
    {
        "BM"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file[2..], file.Length);
        BinaryPrimitives.WriteInt32LittleEndian(file[10..], offset);
        BinaryPrimitives.WriteInt32LittleEndian(file[14..], header);
        if (header == 12)
        {
            BinaryPrimitives.WriteInt16LittleEndian(file[18..], (short)width);
            BinaryPrimitives.WriteInt16LittleEndian(file[20..], (short)height);
            (file[22], file[24]) = (1, (byte)bits);
            return;
        }
        BinaryPrimitives.WriteInt32LittleEndian(file[18..], width);
        BinaryPrimitives.WriteInt32LittleEndian(file[22..], height);
        (file[26], file[28]) = (1, (byte)bits);
        if (header < 108)
            return;
        "BGRs"u8.CopyTo(file[70..]);
        if (!withMasks)
            return;
        file[30] = 3;
        for (var channel = 0; channel < 4; channel++)
            BinaryPrimitives.WriteUInt32LittleEndian(file[(54 + channel * 4)..], 0xFFu << (channel == 3 ? 24 : 16 - channel * 8));
    }

    static byte[] Palette(int bytesPerColour, int bits)
    {
        var palette = new byte[bytesPerColour << bits];
        for (var i = 0; i < Math.Min(Colours.Length, 1 << bits); i++)
            Put(palette.AsSpan(i * bytesPerColour), Colours[i]);
        return palette;
    }

    static void Put(Span<byte> line, int x, int colour, int bits, byte? alpha)
    {
        var (red, green, blue) = ((int)Colours[colour][0], (int)Colours[colour][1], (int)Colours[colour][2]);
        switch (bits)
        {
            case < 8:
                line[x * bits / 8] |= (byte)((colour & ((1 << bits) - 1)) << (8 - bits - x * bits % 8));
                break;
            case 8:
                line[x] = (byte)colour;
                break;
            case 16:
                BinaryPrimitives.WriteUInt16LittleEndian(line[(x * 2)..], (ushort)(red >> 3 << 10 | green >> 3 << 5 | blue >> 3));
                break;
            default:
                Put(line[(x * bits / 8)..], Colours[colour]);
                if (bits == 32)
                    line[x * 4 + 3] = colour == 3 || alpha is null ? alpha ?? 0 : (byte)255;
                break;
        }
    }

    static void Put(Span<byte> at, double[] colour) => (at[0], at[1], at[2]) = ((byte)colour[2], (byte)colour[1], (byte)colour[0]);
}
