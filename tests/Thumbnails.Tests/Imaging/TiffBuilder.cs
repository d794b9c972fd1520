using System.Buffers.Binary;

namespace OnPut.Thumbnails.Tests.Imaging;

/// <summary>Uncompressed TIFF with its directory in front, as cameras write it; libtiff itself writes it behind the pixels.</summary>
static class TiffBuilder
{
    const int Entries = 9;
    const int DirectoryEnd = 8 + 2 + Entries * 12 + 4;

    /// <param name="photometric">0 white is zero, 1 black is zero, 2 RGB, 5 CMYK, 8 Lab.</param>
    /// <param name="bits">A sample; those of a line fill its bytes.</param>
    /// <param name="pixels">Rows from the top, samples of a pixel together.</param>
    public static byte[] Build(int width, int height, int samples, int bits, int photometric, byte[] pixels, int linesAStrip)
    {
        var line = width * samples * bits / 8;
        var strips = (height + linesAStrip - 1) / linesAStrip;
        var bitsAt = DirectoryEnd;
        var offsetsAt = bitsAt + 2 * Math.Max(samples, 2);
        var countsAt = offsetsAt + 4 * strips;
        var dataAt = countsAt + 4 * strips;
        var file = new byte[dataAt + pixels.Length];
        "II*\0"u8.CopyTo(file);
        Write32(file, 4, 8);
        Write16(file, 8, Entries);
        var at = 10;
        Entry(256, 4, 1, width);
        Entry(257, 4, 1, height);
        Entry(258, 3, samples, samples > 2 ? bitsAt : samples == 2 ? bits | bits << 16 : bits);
        Entry(259, 3, 1, 1);
        Entry(262, 3, 1, photometric);
        Entry(273, 4, strips, strips == 1 ? dataAt : offsetsAt);
        Entry(277, 3, 1, samples);
        Entry(278, 4, 1, linesAStrip);
        Entry(279, 4, strips, strips == 1 ? line * height : countsAt);
        for (var i = 0; i < samples; i++)
            Write16(file, bitsAt + 2 * i, bits);
        for (var i = 0; i < strips; i++)
        {
            Write32(file, offsetsAt + 4 * i, dataAt + i * linesAStrip * line);
            Write32(file, countsAt + 4 * i, Math.Min(linesAStrip, height - i * linesAStrip) * line);
        }
        pixels.CopyTo(file, dataAt);
        return file;

        void Entry(int tag, int type, int count, int value)
        {
            Write16(file, at, tag);
            Write16(file, at + 2, type);
            Write32(file, at + 4, count);
            Write32(file, at + 8, value);
            at += 12;
        }
    }

    static void Write16(byte[] file, int at, int value) => BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), (ushort)value);

    static void Write32(byte[] file, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(at), value);
}
