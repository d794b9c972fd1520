using OnPut.Objects;

namespace OnPut.MetadataIndex.Tests.Facts;

/// <summary>Bytes in memory that keep count of what is read, each 64 KiB block once, and refuse what is over the budget.</summary>
sealed class CountedStream(byte[] bytes, long budget = 1 << 20) : MemoryStream(bytes, writable: false)
{
    const int BlockSize = 64 << 10;

    readonly HashSet<long> _blocks = [];

    public long BytesRead => (long)_blocks.Count * BlockSize;

    /// <summary>Whoever reads into a span comes here too: that is what a stream derived from this one does.</summary>
    public override int Read(byte[] buffer, int offset, int count)
    {
        for (var block = Position / BlockSize; block * BlockSize < Math.Min(Position + count, Length); block++)
            _blocks.Add(block);
        return BytesRead <= Math.Max(budget, BlockSize) ? base.Read(buffer, offset, count) : throw new ReadBudgetExceededException(budget);
    }
}
