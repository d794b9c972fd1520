namespace OnPut.Thumbnails.Imaging.Truncation;

/// <summary>GIF's LZW, reduced to how many pixels each code stands for.</summary>
/// <param name="codeSize">Bits of a colour, 1 to 8.</param>
internal sealed class GifCodes(ByteReader file, int codeSize)
{
    const int MostBits = 12;

    readonly int[] _pixels = new int[1 << MostBits];
    int _blockLeft;
    int _bits;
    int _bitCount;
    bool _ended;

    /// <param name="most">Counting stops there.</param>
    /// <returns>Pixels up to the end of the file, or null for codes that say nothing, and for an end that is said too early.</returns>
    public long? CountPixels(long most)
    {
        var clear = 1 << codeSize;
        Array.Fill(_pixels, 1, 0, clear);
        var (next, width, last, total) = (clear + 2, codeSize + 1, -1, 0L);
        while (total < most && ReadCode(width) is { } code)
        {
            if (code == clear)
            {
                (next, width, last) = (clear + 2, codeSize + 1, -1);
                continue;
            }
            if (code == clear + 1 || code > next || last < 0 && code > clear || code == next && last < 0)
                return null;
            if (last >= 0 && next < _pixels.Length)
            {
                _pixels[next++] = _pixels[last] + 1;
                if (next == 1 << width && width < MostBits)
                    width++;
            }
            if (code >= next)
                return null;
            total += _pixels[code];
            last = code;
        }
        return _ended ? null : Math.Min(total, most);
    }

    int? ReadCode(int width)
    {
        while (_bitCount < width)
        {
            if (_blockLeft == 0)
            {
                if (file.Next() is not { } length)
                    return null;
                if (length == 0)
                {
                    _ended = true;
                    return null;
                }
                _blockLeft = length;
            }
            if (file.Next() is not { } value)
                return null;
            _blockLeft--;
            _bits |= value << _bitCount;
            _bitCount += 8;
        }
        var code = _bits & (1 << width) - 1;
        _bits >>= width;
        _bitCount -= width;
        return code;
    }
}
