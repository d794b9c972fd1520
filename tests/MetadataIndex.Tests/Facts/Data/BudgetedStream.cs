using OnPut.Objects;

namespace OnPut.MetadataIndex.Tests.Facts.Data;

/// <summary>An object in memory, read in blocks as S3's are and counted: zeros follow its bytes where it is said to be longer.</summary>
internal sealed class BudgetedStream(byte[] bytes, long? length = null, long budget = 1 << 20) : Stream
{
    const int BlockSize = 64 * 1024;

    readonly HashSet<long> _blocks = [];

    /// <summary>Every block once.</summary>
    public long BytesFetched => _blocks.Count * (long)BlockSize;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length ?? bytes.Length;
    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        count = (int)Math.Min(count, Length - Position);
        for (var block = Position / BlockSize; block * BlockSize < Position + count; block++)
            _blocks.Add(block);
        if (BytesFetched > budget)
            throw new ReadBudgetExceededException(budget);
        for (var i = 0; i < count; i++)
            buffer[offset + i] = Position + i < bytes.Length ? bytes[Position + i] : (byte)0;
        Position += count;
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override void Flush() { }
}
