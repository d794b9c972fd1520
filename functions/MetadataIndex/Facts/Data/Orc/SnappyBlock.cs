using Snappier;

namespace OnPut.MetadataIndex.Facts.Data.Orc;

/// <summary>Unpacks a block of Snappy ("Snappy compressed format description") that nobody has checked.</summary>
internal static class SnappyBlock
{
    /// <param name="most">Bytes it may unpack to.</param>
    /// <exception cref="InvalidDataException">It is malformed, or unpacks to more.</exception>
    public static byte[] Unpack(ReadOnlySpan<byte> packed, long most)
    {
        try
        {
            var length = Snappy.GetUncompressedLength(packed);
            return length <= most
                ? Snappy.DecompressToArray(packed)
                : throw new InvalidDataException($"a snappy block claims to unpack to {length:N0} bytes, and {most:N0} are left for it");
        }
        catch (OverflowException overflow)
        {
            // How Snappier answers some lengths of literals and copies.
            throw new InvalidDataException("a snappy block has a length that cannot be", overflow);
        }
    }
}
