namespace OnPut.Thumbnails.Imaging;

/// <summary>
/// Counts the scans of a progressive JPEG as its bytes go by. Each one costs the decoder a walk over the whole picture,
/// takes as little as a few bytes of the file, and is limited by nobody else. What a segment holds is passed over: a large
/// profile alone has the two bytes of a scan in it a hundred times.
/// </summary>
internal sealed class JpegScanCounter
{
    const byte Marker = 0xFF;
    const byte StartOfScan = 0xDA;
    const int LengthBytes = 2;

    byte _last;
    int _lengthBytesRead = LengthBytes;

    /// <summary>Of the segment that is being read; its two bytes count themselves.</summary>
    int _left;

    public int Count { get; private set; }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[Step(bytes)..];
    }

    /// <summary>The file is read from its start again.</summary>
    public void Restart() => (Count, _last, _lengthBytesRead, _left) = (0, 0, LengthBytes, 0);

    /// <returns>How many bytes are done with.</returns>
    int Step(ReadOnlySpan<byte> bytes)
    {
        if (_lengthBytesRead < LengthBytes)
        {
            _left = _left << 8 | bytes[0];
            if (++_lengthBytesRead == LengthBytes)
                _left = Math.Max(0, _left - LengthBytes);
            return 1;
        }
        if (_left > 0)
        {
            var passed = Math.Min(_left, bytes.Length);
            _left -= passed;
            return passed;
        }
        if (_last != Marker)
        {
            var at = bytes.IndexOf(Marker);
            _last = at < 0 ? (byte)0 : Marker;
            return at < 0 ? bytes.Length : at + 1;
        }
        _last = bytes[0];
        if (HasLength(_last))
            _lengthBytesRead = 0;
        if (_last == StartOfScan)
            Count++;
        return 1;
    }

    /// <summary>ITU-T T.81 table B.1: all but stuffed bytes and padding, and what stands alone (TEM, RST, SOI, EOI).</summary>
    static bool HasLength(byte marker) => marker is not (0x00 or 0x01 or >= 0xD0 and <= 0xD9 or Marker);
}
