using System.Security.Cryptography;

namespace OnPut.Cli.Plan.Inventory;

/// <summary>Reads another stream and adds up the MD5 of what passes, so that a file is checked while it is read.</summary>
sealed class Md5Stream(Stream inner) : Stream
{
#pragma warning disable CA5351 // What S3's manifests have of their files; it guards against accidents alone.
    readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
#pragma warning restore CA5351

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _hash.AppendData(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        _hash.AppendData(buffer.Span[..read]);
        return read;
    }

    /// <summary>Reads what is left, for a reader may stop before the end.</summary>
    /// <exception cref="UserErrorException">It is not what the manifest says.</exception>
    public void Verify(InventoryFile file, string name)
    {
        CopyTo(Null);
        if (file.Md5 is null)
            return;
        var found = Convert.ToHexStringLower(_hash.GetHashAndReset());
        if (!found.Equals(file.Md5, StringComparison.OrdinalIgnoreCase))
            throw new UserErrorException($"{name} has the MD5 {found}, and its manifest says {file.Md5}; fetch it again");
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
            inner.Dispose();
        }
        base.Dispose(disposing);
    }
}
