using System.Buffers;
using OnPut.Local.S3.Checksums;

namespace OnPut.Local.S3.Store;

/// <summary>Streams a body to where it is kept, through one pooled buffer however long it is.</summary>
internal sealed class ContentWriter(ObjectFiles files)
{
    /// <summary>Up to here the bytes live in the catalogue: its one commit costs less than flushing a file and its directory.</summary>
    const int LargestInCatalogue = 16 * 1024;

    const int BufferSize = 256 * 1024;

    /// <summary>Reads to the end. When this completes, what a file holds is on disk.</summary>
    public async Task<IncomingContent> WriteAsync(Stream body, BodyHasher hasher, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var count = await FillAsync(body, buffer, hasher, cancellationToken);
            if (count <= LargestInCatalogue) return new IncomingContent(files, new Content(count, null, buffer[..count]));
            return await WriteFileAsync(body, buffer, count, hasher, cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    async Task<IncomingContent> WriteFileAsync(
        Stream body, byte[] buffer, int count, BodyHasher hasher, CancellationToken cancellationToken)
    {
        using var file = files.Create(out var id);
        try
        {
            var size = 0L;
            for (; count > 0; count = await FillAsync(body, buffer, hasher, cancellationToken))
            {
                RandomAccess.Write(file, buffer.AsSpan(0, count), size);
                size += count;
            }
            files.Flush(file, id);
            return new IncomingContent(files, new Content(size, id, null));
        }
        catch
        {
            files.Remove([id]);
            throw;
        }
    }

    /// <returns>The bytes read: fewer than the buffer holds only at the end.</returns>
    static async ValueTask<int> FillAsync(Stream body, byte[] buffer, BodyHasher hasher, CancellationToken cancellationToken)
    {
        var count = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        hasher.Append(buffer.AsSpan(0, count));
        return count;
    }
}
