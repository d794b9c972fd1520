namespace OnPut.Thumbnails.Tests.Imaging;

/// <summary>A file that counts what is read of it, and can be made to fail or to answer in small pieces.</summary>
sealed class ObservedStream(byte[] file) : Stream
{
    readonly MemoryStream _file = new(file);

    public long BytesRead { get; private set; }

    /// <summary>Called before every read with the position; what it throws is what the stream throws.</summary>
    public Action<long>? OnRead { get; init; }

    public Action? OnSeek { get; init; }

    public int MostBytesARead { get; init; } = int.MaxValue;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _file.Length;

    public override long Position
    {
        get => _file.Position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        OnRead?.Invoke(Position);
        var read = _file.Read(buffer[..Math.Min(buffer.Length, MostBytesARead)]);
        BytesRead += read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin)
    {
        OnSeek?.Invoke();
        return _file.Seek(offset, origin);
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
