using OnPut.Objects;

namespace OnPut.MetadataIndex.Facts;

/// <summary>
/// An object's bytes by place, for readers that trust nothing they are told: what lies outside the object is empty, never an error.
/// The stream below fetches ranges and keeps the last blocks, so reading the same place twice costs nothing.
/// </summary>
/// <param name="stream">Seekable; stays open. It throws <see cref="ReadBudgetExceededException"/> when too much was read.</param>
internal sealed class ContentReader(Stream stream)
{
    /// <summary>Bytes of the object.</summary>
    public long Length => stream.Length;

    /// <returns>The bytes from <paramref name="offset"/> on: as many as asked for, or as there are; none outside the object.</returns>
    /// <exception cref="ReadBudgetExceededException">The object's budget is used up.</exception>
    public byte[] Read(long offset, int count)
    {
        if (offset < 0 || offset >= Length || count <= 0)
            return [];
        var bytes = new byte[(int)Math.Min(count, Length - offset)];
        stream.Position = offset;
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>The first bytes, at most <paramref name="count"/>.</summary>
    public byte[] Head(int count) => Read(0, count);

    /// <summary>The last bytes, at most <paramref name="count"/>.</summary>
    public byte[] Tail(int count) => Read(Math.Max(0, Length - count), (int)Math.Min(count, Length));
}
