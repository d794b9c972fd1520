using System.Security.Cryptography;

namespace OnPut.Local.S3.Checksums;

internal sealed class CryptographicHasher(HashAlgorithmName name) : IHasher
{
    readonly IncrementalHash _hash = IncrementalHash.CreateHash(name);

    public void Append(ReadOnlySpan<byte> data) => _hash.AppendData(data);

    public byte[] Finish() => _hash.GetHashAndReset();

    public void Dispose() => _hash.Dispose();
}
