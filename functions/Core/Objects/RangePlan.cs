namespace OnPut.Objects;

/// <summary>How much of an object each GET asks for.</summary>
/// <param name="readsThrough">As in <see cref="SourceNeeds.ReadsThrough"/>.</param>
sealed class RangePlan(bool readsThrough)
{
    /// <summary>Somebody who jumps about reads little at each place: 1 MiB is a compromise between requests and bytes for nothing.</summary>
    const long AfterSeek = 1 << 20;

    const long LargestPiece = 4 * BlockCache.BlockSize;

    long? _end;
    long _size;

    /// <summary>
    /// Where most is read, the first GET is for the whole object: one request then does, and a reader that seeks or stops closes it
    /// early. Where little is, a GET is for one block, and for twice as many each time that reading goes on behind it.
    /// </summary>
    /// <returns>The last byte of the GET that starts at <paramref name="start"/>.</returns>
    public long EndOf(long start, long length)
    {
        if (readsThrough)
            _size = _end is null ? length : AfterSeek;
        else
            _size = start == _end + 1 ? Math.Min(2 * _size, LargestPiece) : BlockCache.BlockSize;
        _end = Math.Min(start + _size, length) - 1;
        return _end.Value;
    }
}
