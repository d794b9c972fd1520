namespace OnPut.Thumbnails.Imaging.Raw;

/// <summary>Looks for what begins like a JPEG, whatever is around it.</summary>
internal static class JpegSearch
{
    const int BlockLength = 64 << 10;

    /// <summary>Every place within the first bytes, each reaching to the end of the file: a JPEG ends itself.</summary>
    public static IEnumerable<(long Offset, long Length)> Candidates(Stream stream, long bytes)
    {
        var block = new byte[BlockLength];
        var end = Math.Min(bytes, stream.Length);
        // Blocks overlap by what a start is short of one byte.
        for (long start = 0; start < end; start += BlockLength - 2)
        {
            var length = (int)Math.Min(BlockLength, end - start);
            if (!stream.TryReadAt(start, block.AsSpan(0, length)))
                yield break;
            for (var at = 0; Next(block.AsSpan(0, length), at) is >= 0 and var found; at = found + 1)
                yield return (start + found, stream.Length - start - found);
        }
    }

    static int Next(ReadOnlySpan<byte> block, int from)
    {
        ReadOnlySpan<byte> jpeg = [0xFF, 0xD8, 0xFF];
        return block[from..].IndexOf(jpeg) is >= 0 and var found ? from + found : -1;
    }
}
