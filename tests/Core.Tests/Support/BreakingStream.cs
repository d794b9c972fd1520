namespace OnPut.Core.Tests.Support;

/// <summary>A body whose connection breaks after a number of bytes.</summary>
public sealed class BreakingStream(Stream inner, int after) : MemoryStream
{
    int _left = after;

    public override int Read(Span<byte> buffer)
    {
        if (_left == 0)
            throw new IOException("broken");
        var count = inner.Read(buffer[..Math.Min(buffer.Length, _left)]);
        _left -= count;
        return count;
    }
}
