using System.Buffers.Binary;

namespace OnPut.Thumbnails.Tests.Imaging;

/// <summary>Damages a file in ways that hurt decoders, knowing next to nothing of its format: the same damage for the same random numbers.</summary>
static class Mutator
{
    const int MostEdits = 12;

    /// <summary>Lengths and sizes are here: half of all damage is done to these bytes.</summary>
    const int HeaderBytes = 700;

    const int LongestCopy = 64;

    /// <summary>Where sums and products of lengths overflow, and just beside it.</summary>
    static readonly uint[] Numbers = [0, 1, 2, 0x7F, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0xFFFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFF0, 0xFFFFFFFF];

    /// <param name="seed">At least 16 bytes.</param>
    /// <param name="other">Another file to cross it with, where there is one.</param>
    public static byte[] Mutate(byte[] seed, Random random, byte[]? other = null)
    {
        var file = other is not null && random.Next(8) == 0 ? Splice(seed, other, random) : seed.ToArray();
        for (var edits = random.Next(1, MostEdits); edits > 0; edits--)
            file = Edit(file, random);
        if (random.Next(5) == 0)
            file = file[..random.Next(Math.Min(12, file.Length), file.Length + 1)];
        if (random.Next(2) == 0)
            PngChecksums.Repair(file);
        return file;
    }

    /// <summary>The beginning of one and the end of the other.</summary>
    static byte[] Splice(byte[] first, byte[] second, Random random) =>
        [.. first.AsSpan(0, random.Next(first.Length / 16, first.Length)), .. second.AsSpan(random.Next(second.Length))];

    static byte[] Edit(byte[] file, Random random)
    {
        var at = random.Next(random.Next(2) == 0 ? file.Length : Math.Min(file.Length, HeaderBytes));
        var rest = file.AsSpan(at);
        switch (random.Next(8))
        {
            case 0 or 1:
                rest[0] ^= (byte)(1 << random.Next(8));
                return file;
            case 2:
                rest[0] = (byte)(random.Next(2) == 0 ? 0xFF : 0);
                return file;
            case 3:
                random.NextBytes(rest[..Math.Min(4, rest.Length)]);
                return file;
            case 4 or 5:
                WriteNumber(rest, random);
                return file;
            case 6:
                var from = random.Next(file.Length);
                var length = Math.Min(random.Next(1, LongestCopy), file.Length - Math.Max(at, from));
                file.AsSpan(from, length).CopyTo(rest);
                return file;
            default:
                // Everything behind it moves: either bytes go, or some come twice.
                var until = Math.Min(file.Length, at + random.Next(1, LongestCopy));
                return random.Next(2) == 0 && file.Length > HeaderBytes
                    ? [.. file.AsSpan(0, at), .. file.AsSpan(until)]
                    : [.. file.AsSpan(0, until), .. file.AsSpan(at)];
        }
    }

    /// <summary>A number that is on the edge, or a little more or less than the one that stands there, in either order of bytes.</summary>
    static void WriteNumber(Span<byte> place, Random random)
    {
        var little = random.Next(2) == 0;
        if (place.Length >= 4 && random.Next(2) == 0)
        {
            var stands = little ? BinaryPrimitives.ReadUInt32LittleEndian(place) : BinaryPrimitives.ReadUInt32BigEndian(place);
            var number = random.Next(2) == 0 ? Numbers[random.Next(Numbers.Length)] : stands + (uint)random.Next(-16, 17);
            if (little)
                BinaryPrimitives.WriteUInt32LittleEndian(place, number);
            else
                BinaryPrimitives.WriteUInt32BigEndian(place, number);
        }
        else if (place.Length >= 2)
        {
            var number = (ushort)Numbers[random.Next(Numbers.Length)];
            if (little)
                BinaryPrimitives.WriteUInt16LittleEndian(place, number);
            else
                BinaryPrimitives.WriteUInt16BigEndian(place, number);
        }
    }
}
