namespace OnPut.Thumbnails.Imaging;

/// <summary>Measures how long its reader waits for bytes: that is the network's time and not the decoder's.</summary>
internal sealed class TimedStream(Stream inner, TimeProvider time) : Stream
{
    const long NotWaiting = long.MinValue;

    long _waited;
    long _waitingSince = NotWaiting;

    /// <summary>A read under way included, and for a moment after it counted twice. May be asked from any thread.</summary>
    public TimeSpan Waited
    {
        get
        {
            var since = Volatile.Read(ref _waitingSince);
            var waited = time.GetElapsedTime(0, Volatile.Read(ref _waited));
            return since == NotWaiting ? waited : waited + time.GetElapsedTime(since);
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
        var began = time.GetTimestamp();
        Volatile.Write(ref _waitingSince, began);
        try
        {
            return inner.Read(buffer);
        }
        finally
        {
            Volatile.Write(ref _waited, _waited + time.GetTimestamp() - began);
            Volatile.Write(ref _waitingSince, NotWaiting);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush() { }
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
