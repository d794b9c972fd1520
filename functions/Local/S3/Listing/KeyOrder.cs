using System.Text;

namespace OnPut.Local.S3.Listing;

/// <summary>Positions in S3's order of keys, which is that of their UTF-8 bytes.</summary>
internal static class KeyOrder
{
    /// <summary>The first possible key behind this one.</summary>
    public static byte[] JustAfter(string key) => [.. Encoding.UTF8.GetBytes(key), 0];

    /// <summary>The first possible key behind all that begin with this. UTF-8 has no byte 0xFF, so the last one can grow.</summary>
    public static byte[] AfterAllWith(ReadOnlySpan<byte> prefix)
    {
        var end = prefix.ToArray();
        end[^1]++;
        return end;
    }
}
