using OnPut.Objects;

namespace OnPut.MetadataIndex.Tests.Facts.Documents;

/// <summary>Bytes that count, in blocks as they are fetched from S3, how many of them were read, and refuse more than 1 MiB.</summary>
internal sealed class BudgetedStream(byte[] bytes) : MemoryStream(bytes, writable: false)
{
    const int Block = 64 << 10;
    const int Budget = 1 << 20;

    readonly HashSet<long> _blocks = [];

    public long Fetched => _blocks.Count * (long)Block;

    /// <summary>The one way to read: a stream that is derived from this kind reads spans by it as well.</summary>
    public override int Read(byte[] buffer, int offset, int count)
    {
        for (var block = Position / Block; block * Block < Math.Min(Length, Position + count); block++)
        {
            if (!_blocks.Contains(block) && Fetched + Block > Budget)
                throw new ReadBudgetExceededException(Budget);
            _blocks.Add(block);
        }
        return base.Read(buffer, offset, count);
    }
}
