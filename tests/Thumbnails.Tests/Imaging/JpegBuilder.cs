using System.Buffers.Binary;

namespace OnPut.Thumbnails.Tests.Imaging;

/// <summary>Grey progressive JPEG, all of one colour, in as many scans as wanted (ITU-T T.81).</summary>
static class JpegBuilder
{
    public static byte[] WithScans(int width, int height, int scans)
    {
        var blocks = (width + 7) / 8 * ((height + 7) / 8);
        var file = new List<byte> { 0xFF, 0xD8 };
        Segment(0xDB, [0, .. Enumerable.Repeat((byte)1, 64)]);
        Segment(0xC2, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);
        // One code of one bit: "no difference" for the lowest frequency, and "this block ends" for the others.
        Segment(0xC4, [0x00, 1, .. new byte[15], 0]);
        Segment(0xC4, [0x10, 1, .. new byte[15], 0]);
        Scan(0, 0);
        for (var scan = 1; scan < scans; scan++)
            Scan((scan - 1) % 63 + 1, (scan - 1) % 63 + 1);
        file.AddRange([0xFF, 0xD9]);
        return [.. file];

        void Scan(int first, int last)
        {
            Segment(0xDA, [1, 1, 0, (byte)first, (byte)last, 0]);
            file.AddRange(new byte[(blocks + 7) / 8]);
        }

        void Segment(byte marker, byte[] content)
        {
            var length = new byte[2];
            BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)(content.Length + 2));
            file.AddRange([0xFF, marker, .. length, .. content]);
        }
    }
}
