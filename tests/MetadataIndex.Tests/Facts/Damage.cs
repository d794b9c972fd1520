namespace OnPut.MetadataIndex.Tests.Facts;

/// <summary>What disks, networks and enemies do to files.</summary>
internal static class Damage
{
    /// <summary>Where formats keep what leads to the rest.</summary>
    const int LikelyHead = 2_000;

    /// <summary>
    /// Up to seven changes: bytes that are others, extremes, gone, put in, copied from elsewhere, or an end that comes early.
    /// </summary>
    public static byte[] To(byte[] sample, Random random)
    {
        var bytes = sample.ToList();
        for (var changes = random.Next(1, 8); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = random.Next(2) == 0 ? random.Next(Math.Min(bytes.Count, LikelyHead)) : random.Next(bytes.Count);
            var count = Math.Min(random.Next(1, 9), bytes.Count - at);
            switch (random.Next(8))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    Fill(bytes, at, count, 0xFF);
                    break;
                case 3:
                    Fill(bytes, at, count, random.Next(2) == 0 ? (byte)0 : (byte)0x7F);
                    break;
                case 4:
                    bytes.RemoveRange(at, count);
                    break;
                case 5:
                    bytes.InsertRange(at, Enumerable.Repeat((byte)random.Next(256), count));
                    break;
                case 6:
                    var from = random.Next(bytes.Count - count + 1);
                    for (var i = 0; i < count; i++)
                        bytes[at + i] = bytes[from + i];
                    break;
                default:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
            }
        }
        return [.. bytes];
    }

    static void Fill(List<byte> bytes, int at, int count, byte value)
    {
        for (var i = 0; i < count; i++)
            bytes[at + i] = value;
    }
}
