namespace OnPut.Thumbnails.Imaging;

/// <summary>Measures how long its reader waits for bytes: that is the network's time and not the decoder's.</summary>
internal sealed class TimedStream(Stream inner, TimeProvider time) : Stream
{
    readonly Lock _lock = new();
    TimeSpan _waited;
    long? _waitingSince;

    /// <summary>A read under way included. May be asked from any thread.</summary>
    public TimeSpan Waited
    {
        get
        {
            lock (_lock)
                return _waitingSince is { } since ? _waited + time.GetElapsedTime(since) : _waited;
        }
    }

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    public override int Read(Span<byte> buffer)
    {
        lock (_lock)
            _waitingSince = time.GetTimestamp();
        try
        {
            return inner.Read(buffer);
        }
        finally
        {
            lock (_lock)
            {
                _waited += time.GetElapsedTime(_waitingSince!.Value);
                _waitingSince = null;
            }
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush() { }
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
