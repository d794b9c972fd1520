using System.Security.Cryptography;
using OnPut.Local.Http.Signing;

namespace OnPut.Local.Http.Payload;

/// <summary>A body whose SHA-256 was signed: the read that reaches its end throws where the hash is another.</summary>
/// <param name="body">The bytes.</param>
/// <param name="length">Their number, if the client said it: a reader that stops there is checked too.</param>
/// <param name="claimed">The signed hash in hex.</param>
sealed class HashedStream(Stream body, long? length, string claimed) : ForwardOnlyStream
{
    readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    long _read;
    bool _checked;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await body.ReadAsync(buffer, cancellationToken);
        _hash.AppendData(buffer.Span[..count]);
        _read += count;
        if (!_checked && ((count == 0 && buffer.Length > 0) || _read == length)) Check();
        return count;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _hash.Dispose();
        base.Dispose(disposing);
    }

    void Check()
    {
        _checked = true;
        var computed = Hex.Lower(_hash.GetHashAndReset());
        if (!computed.Equals(claimed, StringComparison.OrdinalIgnoreCase)) throw PayloadErrors.WrongHash(claimed, computed);
    }
}
