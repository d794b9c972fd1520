using System.Buffers;

namespace OnPut.Local.Http.Payload;

/// <summary>Reads a stream by lines and by blocks through one pooled buffer.</summary>
sealed class BufferedInput(Stream inner) : IDisposable
{
    readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
    int _start;
    int _end;
    bool _disposed;

    /// <summary>Up to <paramref name="destination"/>'s length; 0 at the end.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> destination, CancellationToken cancellationToken)
    {
        // What is larger than the buffer goes around it.
        if (_start == _end && destination.Length >= _buffer.Length) return await inner.ReadAsync(destination, cancellationToken);
        if (_start == _end && !await FillAsync(cancellationToken)) return 0;
        var count = Math.Min(destination.Length, _end - _start);
        _buffer.AsMemory(_start, count).CopyTo(destination);
        _start += count;
        return count;
    }

    /// <returns>The next line without its CR LF or LF, good until the next read; null at the end.</returns>
    /// <exception cref="ServiceException">The input ends inside the line, or it is longer than <paramref name="most"/> bytes.</exception>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadLineAsync(int most, CancellationToken cancellationToken)
    {
        var searched = 0;
        while (true)
        {
            var pending = _buffer.AsMemory(_start, _end - _start);
            var newline = pending.Span[searched..].IndexOf((byte)'\n');
            if (newline >= 0)
            {
                var line = pending[..(searched + newline)];
                _start += line.Length + 1;
                if (line.Length > most) throw PayloadErrors.MalformedChunk($"a line is longer than {most} bytes");
                return line.Length > 0 && line.Span[^1] == '\r' ? line[..^1] : line;
            }
            if (pending.Length > most) throw PayloadErrors.MalformedChunk($"a line is longer than {most} bytes");
            searched = pending.Length;
            if (!await FillAsync(cancellationToken)) return searched == 0 ? null : throw PayloadErrors.Incomplete();
        }
    }

    public void Dispose()
    {
        if (_disposed) return;
        _disposed = true;
        ArrayPool<byte>.Shared.Return(_buffer);
    }

    async ValueTask<bool> FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }
        var count = await inner.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
        _end += count;
        return count > 0;
    }
}
