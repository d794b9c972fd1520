namespace OnPut.Thumbnails.Imaging.Truncation;

/// <summary>
/// The scans of a progressive JPEG (ITU-T T.81 Annex G). Once every channel has its first one, the whole picture is
/// there, coarsely: lines would not tell how much can be read.
/// </summary>
internal static class JpegScans
{
    const byte StartOfScan = 0xDA;
    const byte EndOfImage = 0xD9;
    const byte Temporary = 0x01;
    const int MostChannels = 4;

    /// <returns>True where every channel has a whole scan with its lowest frequency.</returns>
    public static bool CoverThePicture(ByteReader file)
    {
        var channels = 0;
        var covered = new HashSet<byte>();
        file.Skip(2);
        while (NextMarker(file) is { } marker && marker != EndOfImage)
        {
            if (marker is Temporary or (>= 0xD0 and <= 0xD8))
                continue;
            if (ReadSegment(file) is not { } segment)
                break;
            if (IsFrame(marker) && segment.Length > 5)
                channels = segment[5];
            if (marker != StartOfScan)
                continue;
            // The scan is whole where another marker stands behind it.
            var first = FirstFrequency(segment);
            if (!SkipEntropy(file))
                break;
            covered.UnionWith(first);
            if (channels is > 0 and <= MostChannels && covered.Count == channels)
                return true;
        }
        return false;
    }

    static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <returns>The channels whose lowest frequency is in the scan; none for a scan that only refines.</returns>
    static byte[] FirstFrequency(ReadOnlySpan<byte> scan)
    {
        var channels = scan.Length > 0 ? scan[0] : 0;
        if (channels is 0 or > MostChannels || scan.Length < 1 + 2 * channels + 3 || scan[1 + 2 * channels] != 0)
            return [];
        var ids = new byte[channels];
        for (var i = 0; i < channels; i++)
            ids[i] = scan[1 + 2 * i];
        return ids;
    }

    static byte? NextMarker(ByteReader file)
    {
        while (file.Next() is { } value)
        {
            if (value != 0xFF)
                continue;
            var code = file.Next();
            while (code == 0xFF)
                code = file.Next();
            if (code != 0)
                return code;
        }
        return null;
    }

    /// <returns>What follows the length; null where the file ends first.</returns>
    static byte[]? ReadSegment(ByteReader file)
    {
        if (file.Next() is not { } high || file.Next() is not { } low || (high << 8 | low) is var length && length < 2)
            return null;
        var segment = new byte[length - 2];
        for (var i = 0; i < segment.Length; i++)
        {
            if (file.Next() is not { } value)
                return null;
            segment[i] = value;
        }
        return segment;
    }

    /// <summary>Up to the marker after the scan, which is left to be read. Stuffed zeros and restarts belong to the scan.</summary>
    static bool SkipEntropy(ByteReader file)
    {
        var afterFF = false;
        while (file.Next() is { } value)
        {
            if (afterFF && value is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                file.Unread(2);
                return true;
            }
            afterFF = value == 0xFF;
        }
        return false;
    }
}
