namespace OnPut.Thumbnails.Imaging.Raw;

/// <summary>Camera formats that are TIFF on the outside: telling them from TIFF, and what they hold of JPEG.</summary>
internal static class CameraTiff
{
    const int MostDirectories = 32;
    const int MostChildren = 16;
    const int OldJpeg = 6;
    const int Jpeg = 7;

    /// <summary>
    /// Whether a file that begins like a TIFF is one camera's own. One directory is read for that, and of those with a
    /// maker in it the ones below.
    /// </summary>
    public static bool IsRaw(Stream stream)
    {
        if (TiffReader.Open(stream) is not var (reader, first) || reader.Directory(first) is not { } main)
            return false;
        return main.Has(TiffTag.DngVersion) || main.IsSensorData
            || (main.Has(TiffTag.Make) && Children(main).Any(child => reader.Directory(child)?.IsSensorData == true));
    }

    /// <summary>The orientation of all pictures in the file; null where it says nothing.</summary>
    public static int? Orientation(Stream stream) =>
        TiffReader.Open(stream) is var (reader, first) && reader.Directory(first)?.Number(TiffTag.Orientation) is >= 1 and <= 8 and var orientation
            ? (int)orientation
            : null;

    /// <summary>Every place that is said to hold a JPEG. Whether one is there, and of what size, is not looked at.</summary>
    public static IEnumerable<(long Offset, long Length)> Candidates(Stream stream)
    {
        foreach (var directory in Directories(stream))
        {
            if (directory.Number(TiffTag.JpegOffset) is { } offset && directory.Number(TiffTag.JpegLength) is { } length)
                yield return (offset, length);
            if (directory.Bytes(TiffTag.JpegFromRaw) is { } whole)
                yield return whole;
            if (directory.Number(TiffTag.Compression) is OldJpeg or Jpeg && !directory.IsSensorData
                && directory.Numbers(TiffTag.StripOffsets, most: 2) is [var strip]
                && directory.Number(TiffTag.StripByteCounts) is { } bytes)
                yield return (strip, bytes);
        }
    }

    /// <summary>Each once, however they point at each other.</summary>
    static IEnumerable<TiffDirectory> Directories(Stream stream)
    {
        if (TiffReader.Open(stream) is not var (reader, first))
            yield break;
        var seen = new HashSet<long>();
        var waiting = new Queue<long>([first]);
        while (seen.Count < MostDirectories && waiting.TryDequeue(out var offset))
        {
            if (!seen.Add(offset) || reader.Directory(offset) is not { } directory)
                continue;
            yield return directory;
            foreach (var child in Children(directory))
                waiting.Enqueue(child);
            waiting.Enqueue(directory.Next);
        }
    }

    static IReadOnlyList<long> Children(TiffDirectory directory) => directory.Numbers(TiffTag.SubDirectories, MostChildren);
}
