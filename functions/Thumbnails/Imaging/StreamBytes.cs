namespace OnPut.Thumbnails.Imaging;

internal static class StreamBytes
{
    /// <summary>Reads at a place that a file claims. Nothing is read where the file does not reach that far.</summary>
    /// <returns>Whether <paramref name="bytes"/> has been filled.</returns>
    public static bool TryReadAt(this Stream stream, long offset, Span<byte> bytes)
    {
        if (offset < 0 || offset > stream.Length - bytes.Length)
            return false;
        stream.Position = offset;
        return stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
    }
}
