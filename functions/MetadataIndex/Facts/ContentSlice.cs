namespace OnPut.MetadataIndex.Facts;

/// <summary>A part of an object as a stream, for decompressors: read forward, in bites, over the object's budget.</summary>
internal sealed class ContentSlice : Stream
{
    /// <summary>No bite is larger, whatever the decompressor's buffer: the rest may never be wanted.</summary>
    const int Bite = 8 << 10;

    readonly ContentReader _content;
    readonly long _start;
    readonly long _end;
    long _position;

    /// <param name="length">What lies behind the end of the object is left out.</param>
    public ContentSlice(ContentReader content, long start, long length)
    {
        (_content, _start, _position) = (content, start, start);
        _end = start + Math.Clamp(length, 0, Math.Max(0, content.Length - start));
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _position - _start;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var bytes = _content.Read(_position, (int)Math.Min(Math.Min(buffer.Length, Bite), _end - _position));
        bytes.CopyTo(buffer);
        _position += bytes.Length;
        return bytes.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
