using System.Security.Cryptography;
using OnPut.Local.Http.Signing;

namespace OnPut.Local.Http.Payload;

/// <summary>
/// The payload inside a body of encoding <c>aws-chunked</c>. A read throws at the first byte that is not as framed or signed;
/// the read that returns 0 has seen the last chunk, every trailer and exactly the announced length.
/// </summary>
sealed class AwsChunkedStream(Stream framed, long length, ChunkSignatures? signatures, TrailerSection trailers) : ForwardOnlyStream
{
    const int MostBytesOfAHeader = 1024;

    readonly BufferedInput _input = new(framed);
    readonly IncrementalHash? _hash = signatures is null ? null : IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    readonly byte[] _digest = new byte[SHA256.HashSizeInBytes];
    ChunkHeader _chunk;
    long _leftInChunk;
    long _leftInAll = length;
    bool _ended;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.Length == 0) return 0;
        if (_leftInChunk == 0 && !await BeginChunkAsync(cancellationToken)) return 0;
        var wanted = (int)Math.Min(buffer.Length, _leftInChunk);
        var count = await _input.ReadAsync(buffer[..wanted], cancellationToken);
        if (count == 0) throw PayloadErrors.Incomplete();
        _hash?.AppendData(buffer.Span[..count]);
        _leftInChunk -= count;
        if (_leftInChunk == 0) await EndChunkAsync(cancellationToken);
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _input.Dispose();
            _hash?.Dispose();
        }
        base.Dispose(disposing);
    }

    async ValueTask<bool> BeginChunkAsync(CancellationToken cancellationToken)
    {
        if (_ended) return false;
        var line = await _input.ReadLineAsync(MostBytesOfAHeader, cancellationToken) ?? throw PayloadErrors.Incomplete();
        _chunk = ChunkHeader.Parse(line.Span);
        if (_chunk.Size > _leftInAll) throw PayloadErrors.MalformedChunk("it holds more bytes than x-amz-decoded-content-length says");
        _leftInAll -= _chunk.Size;
        _leftInChunk = _chunk.Size;
        if (_chunk.Size > 0) return true;
        if (_leftInAll > 0) throw PayloadErrors.Incomplete();
        VerifyChunk();
        await trailers.ReadAsync(_input, cancellationToken);
        _ended = true;
        return false;
    }

    async ValueTask EndChunkAsync(CancellationToken cancellationToken)
    {
        var line = await _input.ReadLineAsync(MostBytesOfAHeader, cancellationToken) ?? throw PayloadErrors.Incomplete();
        if (line.Length > 0) throw PayloadErrors.MalformedChunk("a chunk's data must be followed by a line break");
        VerifyChunk();
    }

    void VerifyChunk()
    {
        if (signatures is null) return;
        _hash!.GetHashAndReset(_digest);
        signatures.VerifyChunk(_chunk.Signature, Hex.Lower(_digest));
    }
}
