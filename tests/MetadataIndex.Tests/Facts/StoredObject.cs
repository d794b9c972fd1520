using OnPut.Objects;

namespace OnPut.MetadataIndex.Tests.Facts;

/// <summary>
/// An object as it is read from S3: in blocks of 64 KiB, each counted once, within a budget. It may be as long as one likes: zeros stand
/// where there are no bytes.
/// </summary>
internal sealed class StoredObject(long length, long budget, params (long At, byte[] Bytes)[] parts) : Stream
{
    public const int DefaultBudget = 1 << 20;

    const int BlockSize = 64 << 10;

    readonly HashSet<long> _blocks = [];

    public StoredObject(byte[] bytes, long budget = DefaultBudget)
        : this(bytes.Length, budget, (0, bytes))
    {
    }

    public long BytesFetched => (long)_blocks.Count * BlockSize;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;
    public override long Position { get; set; }

    public override int Read(Span<byte> buffer)
    {
        buffer = buffer[..(int)Math.Clamp(length - Position, 0, buffer.Length)];
        for (var block = Position / BlockSize; block * BlockSize < Position + buffer.Length; block++)
            _blocks.Add(block);
        // An object that is one block is read however small the budget.
        if (BytesFetched > Math.Max(budget, BlockSize))
            throw new ReadBudgetExceededException(budget);
        buffer.Clear();
        foreach (var (at, bytes) in parts)
        {
            var (from, to) = (Math.Max(Position, at), Math.Min(Position + buffer.Length, at + bytes.Length));
            if (from < to)
                bytes.AsSpan((int)(from - at), (int)(to - from)).CopyTo(buffer[(int)(from - Position)..]);
        }
        Position += buffer.Length;
        return buffer.Length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => length + offset,
    };

    public override void Flush() { }
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
