using Microsoft.Win32.SafeHandles;
using OnPut.Local.Http.Payload;

namespace OnPut.Local.S3.Store;

/// <summary>A range of an object's bytes, across its segments.</summary>
internal sealed class SegmentStream(ObjectFiles files, IReadOnlyList<Segment> segments, long offset, long length) : ForwardOnlyStream
{
    int _next;
    Content? _content;
    SafeFileHandle? _file;
    long _position = offset;
    long _left = length;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_left == 0 || buffer.Length == 0) return ValueTask.FromResult(0);
        while (_content is null || _position >= _content.Size)
            Open(segments[_next++].Content);
        var wanted = (int)Math.Min(Math.Min(buffer.Length, _left), _content.Size - _position);
        var count = Read(_content, buffer.Span[..wanted]);
        _position += count;
        _left -= count;
        return ValueTask.FromResult(count);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _file?.Dispose();
        base.Dispose(disposing);
    }

    void Open(Content content)
    {
        _position -= _content?.Size ?? 0;
        _file?.Dispose();
        _file = null;
        _content = content;
        if (_position < content.Size && content.File is { } id) _file = files.Open(id);
    }

    int Read(Content content, Span<byte> buffer)
    {
        if (_file is null)
        {
            content.Bytes.AsSpan((int)_position, buffer.Length).CopyTo(buffer);
            return buffer.Length;
        }
        var count = RandomAccess.Read(_file, buffer, _position);
        return count > 0 ? count : throw new EndOfStreamException($"The file {content.File} is shorter than the catalogue says.");
    }
}
