namespace OnPut.Thumbnails.Imaging.Raw;

/// <summary>A part of another stream, as if it were a file of its own. Reads move the other one; it stays open.</summary>
/// <param name="offset">Within <paramref name="whole"/>, as the end of the part is.</param>
internal sealed class SubStream(Stream whole, long offset, long length) : Stream
{
    long _position;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => _position = value >= 0 ? value : throw new IOException("A position before the start of the part.");
    }

    public override int Read(Span<byte> buffer)
    {
        if (_position >= length)
            return 0;
        whole.Position = offset + _position;
        var read = whole.Read(buffer[..(int)Math.Min(buffer.Length, length - _position)]);
        _position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override void Flush() { }
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
