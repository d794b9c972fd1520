namespace OnPut.Thumbnails.Imaging;

/// <summary>
/// Counts the scans of a progressive JPEG as its bytes go by. Each one costs the decoder a walk over the whole picture,
/// takes as little as a few bytes of the file, and is limited by nobody else.
/// </summary>
internal sealed class JpegScanCounter
{
    const byte Marker = 0xFF;
    const byte StartOfScan = 0xDA;

    bool _endsWithMarker;

    /// <summary>A few more than there are, where metadata happens to hold the same two bytes; thumbnails in it are one of these.</summary>
    public int Count { get; private set; }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return;
        if (_endsWithMarker && bytes[0] == StartOfScan)
            Count++;
        Count += bytes.Count([Marker, StartOfScan]);
        _endsWithMarker = bytes[^1] == Marker;
    }

    /// <summary>The file is read from its start again.</summary>
    public void Restart() => (Count, _endsWithMarker) = (0, false);
}
