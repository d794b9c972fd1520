using System.Buffers;
using System.Security.Cryptography;

namespace OnPut.Local.S3.Checksums;

/// <summary>The MD5, which becomes the ETag, and checksums of a body as it passes.</summary>
internal sealed class BodyHasher(params IEnumerable<ChecksumAlgorithm> algorithms) : IDisposable
{
    const int BufferSize = 256 * 1024;

    readonly CryptographicHasher _md5 = new(HashAlgorithmName.MD5);
    readonly List<(ChecksumAlgorithm Algorithm, IHasher Hasher)> _checksums =
        [.. algorithms.Distinct().Select(algorithm => (algorithm, algorithm.CreateHasher()))];

    public void Append(ReadOnlySpan<byte> data)
    {
        _md5.Append(data);
        foreach (var (_, hasher) in _checksums)
            hasher.Append(data);
    }

    /// <summary>Appends a stream to its end.</summary>
    public async Task AppendAsync(Stream content, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            for (int count; (count = await content.ReadAsync(buffer, cancellationToken)) > 0;)
                Append(buffer.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public BodyDigests Finish() =>
        new(_md5.Finish(), _checksums.ToDictionary(pair => pair.Algorithm, pair => pair.Hasher.Finish()));

    public void Dispose()
    {
        _md5.Dispose();
        foreach (var (_, hasher) in _checksums)
            hasher.Dispose();
    }
}
