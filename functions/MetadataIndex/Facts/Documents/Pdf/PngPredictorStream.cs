namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>Undoes the filters of PNG, a row at a time (ISO 15948, §9): how cross-reference streams are made to compress well.</summary>
internal sealed class PngPredictorStream : Stream
{
    readonly Stream _source;
    readonly int _pixelBytes;
    byte[] _row;
    byte[] _above;
    int _at;
    int _end;

    /// <param name="source">Disposed with this.</param>
    /// <param name="rowBytes">Without the byte that names the filter.</param>
    /// <param name="pixelBytes">The distance to the left neighbour.</param>
    public PngPredictorStream(Stream source, int rowBytes, int pixelBytes)
    {
        (_source, _pixelBytes) = (source, pixelBytes);
        (_row, _above) = (new byte[rowBytes], new byte[rowBytes]);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || (_at == _end && !ReadRow()))
            return 0;
        var count = Math.Min(buffer.Length, _end - _at);
        _row.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _source.Dispose();
        base.Dispose(disposing);
    }

    bool ReadRow()
    {
        var filter = _source.ReadByte();
        if (filter < 0)
            return false;
        (_row, _above) = (_above, _row);
        _end = _source.ReadAtLeast(_row, _row.Length, throwOnEndOfStream: false);
        _at = 0;
        for (var at = 0; at < _end; at++)
        {
            var left = at >= _pixelBytes ? _row[at - _pixelBytes] : 0;
            var corner = at >= _pixelBytes ? _above[at - _pixelBytes] : 0;
            _row[at] += (byte)(filter switch
            {
                1 => left,
                2 => _above[at],
                3 => (left + _above[at]) / 2,
                4 => Paeth(left, _above[at], corner),
                _ => 0,
            });
        }
        return _end > 0;
    }

    static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        if (toLeft <= toAbove && toLeft <= toCorner)
            return left;
        return toAbove <= toCorner ? above : corner;
    }
}
