using OnPut.Local.Http.Payload;

namespace OnPut.Local.Tests.Http;

/// <summary>Gives its bytes in reads of random sizes, as a network does.</summary>
sealed class SplitStream(byte[] bytes, int seed, int most) : ForwardOnlyStream
{
    readonly Random _random = new(seed);
    int _position;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_random.Next(4) == 0) await Task.Yield();
        var count = Math.Min(Math.Min(buffer.Length, 1 + _random.Next(most)), bytes.Length - _position);
        bytes.AsMemory(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}
