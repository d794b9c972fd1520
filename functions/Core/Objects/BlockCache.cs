using System.Buffers;

namespace OnPut.Objects;

/// <summary>The last blocks of an object that were read, and its first one, to which every format's reader returns.</summary>
sealed class BlockCache : IDisposable
{
    public const int BlockSize = 64 * 1024;
    const int MostBlocks = 16;

    readonly LinkedList<(long Index, byte[] Buffer, int Length)> _byLastUse = [];

    public bool TryGet(long index, out ReadOnlyMemory<byte> block)
    {
        for (var node = _byLastUse.First; node is not null; node = node.Next)
        {
            if (node.Value.Index != index)
                continue;
            _byLastUse.Remove(node);
            _byLastUse.AddFirst(node);
            block = node.Value.Buffer.AsMemory(0, node.Value.Length);
            return true;
        }
        block = default;
        return false;
    }

    /// <summary>Room for a block to be filled; the least recently used one gives way.</summary>
    public Memory<byte> Rent(long index, int length)
    {
        if (_byLastUse.Count == MostBlocks)
            Evict();
        var buffer = ArrayPool<byte>.Shared.Rent(BlockSize);
        _byLastUse.AddFirst((index, buffer, length));
        return buffer.AsMemory(0, length);
    }

    public void Forget(long index)
    {
        for (var node = _byLastUse.First; node is not null; node = node.Next)
        {
            if (node.Value.Index != index)
                continue;
            Remove(node);
            return;
        }
    }

    public void Dispose()
    {
        while (_byLastUse.First is { } node)
            Remove(node);
    }

    void Evict()
    {
        var node = _byLastUse.Last!;
        Remove(node.Value.Index == 0 ? node.Previous! : node);
    }

    void Remove(LinkedListNode<(long Index, byte[] Buffer, int Length)> node)
    {
        _byLastUse.Remove(node);
        ArrayPool<byte>.Shared.Return(node.Value.Buffer);
    }
}
