using System.Buffers.Binary;

namespace OnPut.Thumbnails.Tests.Imaging;

/// <summary>The CRC behind every chunk of a PNG. A damaged chunk with a sound checksum gets past the first door.</summary>
static class PngChecksums
{
    const int Signature = 8;

    public static uint Of(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        foreach (var value in data)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }

    /// <summary>Makes every checksum right as far as the chunks can be followed; does nothing to what is no PNG.</summary>
    public static void Repair(Span<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']))
            return;
        // A chunk is its length, its type, its data and the checksum of the two before it.
        for (var at = Signature; file.Length - at >= 12;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12)
                return;
            var checksum = at + 8 + (int)length;
            BinaryPrimitives.WriteUInt32BigEndian(file[checksum..], Of(file[(at + 4)..checksum]));
            at = checksum + 4;
        }
    }
}
