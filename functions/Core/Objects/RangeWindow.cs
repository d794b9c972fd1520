using Amazon.S3.Model;

namespace OnPut.Objects;

/// <summary>A GET under way: a range of the object that is read from its start on.</summary>
sealed class RangeWindow(GetObjectResponse response, long start, long end) : IDisposable
{
    /// <summary>
    /// Somebody who jumps about reads little at each place: 1 MiB is a compromise between requests and bytes for nothing.
    /// </summary>
    const long AfterSeek = 1 << 20;

    long _position = start;

    /// <summary>The last byte of the range.</summary>
    public long End => end;

    /// <summary>
    /// The first GET is for the whole object, since most readers go through from the start and one request then does;
    /// a reader that seeks or stops closes it early.
    /// </summary>
    public static long EndOf(long start, long length, bool isFirst) =>
        isFirst ? length - 1 : Math.Min(start + AfterSeek, length) - 1;

    /// <summary>True where the next byte to come is the one at <paramref name="position"/>.</summary>
    public bool Continues(long position) => position == _position && position <= End;

    public void ReadExactly(Span<byte> buffer)
    {
        response.ResponseStream.ReadExactly(buffer);
        _position += buffer.Length;
    }

    public void Dispose() => response.Dispose();
}
