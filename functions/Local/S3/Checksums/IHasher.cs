namespace OnPut.Local.S3.Checksums;

/// <summary>A digest over bytes as they pass.</summary>
internal interface IHasher : IDisposable
{
    void Append(ReadOnlySpan<byte> data);

    /// <summary>The digest of all that was appended; nothing may be appended afterwards.</summary>
    byte[] Finish();
}
