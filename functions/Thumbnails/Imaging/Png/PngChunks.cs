using System.Buffers.Binary;
using System.Text;

namespace OnPut.Thumbnails.Imaging.Png;

/// <summary>
/// Says what a decoder does not: which chunk of a PNG claims more than there is (PNG Third Edition §5.3). Picture data is left out,
/// which a file that was cut short claims too.
/// </summary>
internal static class PngChunks
{
    const int SignatureLength = 8;

    /// <summary>Length, type and, behind the data, the checksum.</summary>
    const int Overhead = 12;

    /// <summary>Files have a few, and as many as picture data is cut into.</summary>
    const int MostChunks = 10_000;

    /// <returns>null where no chunk does.</returns>
    public static string? ClaimTooMuch(PictureSource source)
    {
        var head = new byte[8];
        long at = SignatureLength;
        for (var chunks = 0; chunks < MostChunks && source.ReadAt(at, head) == head.Length; chunks++)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var type = head.AsSpan(4);
            if (!type.SequenceEqual("IDAT"u8) && !type.ContainsAnyExceptInRange((byte)'A', (byte)'z') && length > source.Length - at - Overhead)
                return $"its {Encoding.ASCII.GetString(type)} chunk says that it has {length:N0} bytes, and the file has {Math.Max(0, source.Length - at - Overhead):N0} left";
            at += Overhead + length;
        }
        return null;
    }
}
