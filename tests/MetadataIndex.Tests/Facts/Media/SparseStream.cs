using OnPut.Objects;

namespace OnPut.MetadataIndex.Tests.Facts.Media;

/// <summary>Islands of bytes in a sea of zeros, fetched as objects are: in blocks of 64 KiB, each counted once, within a budget.</summary>
internal sealed class SparseStream(long length, long budget, params (long At, byte[] Bytes)[] islands) : Stream
{
    const int BlockSize = 64 * 1024;

    readonly HashSet<long> _blocks = [];

    public long BytesFetched => (long)_blocks.Count * BlockSize;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;
    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, length - Position);
        for (var block = Position / BlockSize; count > 0 && block <= (Position + count - 1) / BlockSize; block++)
            _blocks.Add(block);
        if (BytesFetched > budget)
            throw new ReadBudgetExceededException(budget);
        for (var i = 0; i < count; i++)
            buffer[i] = At(Position + i);
        Position += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void Flush() { }
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    byte At(long place)
    {
        foreach (var (at, bytes) in islands)
        {
            if (place >= at && place < at + bytes.Length)
                return bytes[place - at];
        }
        return 0;
    }
}
