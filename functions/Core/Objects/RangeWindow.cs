using Amazon.S3.Model;

namespace OnPut.Objects;

/// <summary>A GET under way: a range of the object that is read from its start on.</summary>
sealed class RangeWindow(GetObjectResponse response, long start, long end) : IDisposable
{
    long _position = start;

    /// <summary>The last byte of the range.</summary>
    public long End => end;

    /// <summary>True where the next byte to come is the one at <paramref name="position"/>.</summary>
    public bool Continues(long position) => position == _position && position <= End;

    public void ReadExactly(Span<byte> buffer)
    {
        response.ResponseStream.ReadExactly(buffer);
        _position += buffer.Length;
    }

    public void Dispose() => response.Dispose();
}
