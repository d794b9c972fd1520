using System.Buffers.Binary;
using OnPut.Thumbnails.Imaging.Boxes;

namespace OnPut.Thumbnails.Imaging.Raw;

/// <summary>Canon's CR3: an ISO base media file with pictures as its tracks, and a preview in a box of its own.</summary>
internal static class CameraBoxes
{
    const int UuidLength = 16;

    static readonly byte[] MetadataUuid = Convert.FromHexString("85C0B687820F11E08111F4CE462B6A48");
    static readonly byte[] PreviewUuid = Convert.FromHexString("EAF42B5E1C984B88B9FBB7DC406E4D16");
    static readonly string[] WayToSampleTable = ["mdia", "minf", "stbl"];

    /// <summary>The orientation of all pictures in the file; null where it says nothing.</summary>
    public static int? Orientation(Stream stream) =>
        Top(stream, "moov") is { } movie && Uuid(stream, movie, MetadataUuid) is { } metadata
        && First(stream, metadata.Start + UuidLength, metadata.End, "CMT1") is { } tiff
            ? CameraTiff.Orientation(new SubStream(stream, tiff.Start, tiff.End - tiff.Start))
            : null;

    /// <summary>Every place that is said to hold a JPEG. Whether one is there, and of what size, is not looked at.</summary>
    public static IEnumerable<(long Offset, long Length)> Candidates(Stream stream)
    {
        if (Uuid(stream, new(string.Empty, 0, stream.Length), PreviewUuid) is { } holder
            && First(stream, holder.Start + UuidLength + 8, holder.End, "PRVW") is { } preview
            && Number(stream, preview.Start + 12) is { } length)
            yield return (preview.Start + 16, length);
        if (Top(stream, "moov") is not { } movie)
            yield break;
        foreach (var track in BoxReader.In(stream, movie.Start, movie.End).Where(box => box.Type == "trak"))
            if (FirstSample(stream, track) is { } sample)
                yield return sample;
    }

    /// <summary>stsz: version, size of every sample; co64: version, count, offset of every chunk.</summary>
    static (long Offset, long Length)? FirstSample(Stream stream, Box track)
    {
        Box? table = track;
        foreach (var step in WayToSampleTable)
            table = table is { } within ? First(stream, within.Start, within.End, step) : null;
        return table is { } samples
            && First(stream, samples.Start, samples.End, "stsz") is { } sizes && Number(stream, sizes.Start + 4) is { } length
            && First(stream, samples.Start, samples.End, "co64") is { } places
            && Number(stream, places.Start + 8) is { } high && Number(stream, places.Start + 12) is { } low
                ? (high << 32 | low, length)
                : null;
    }

    static Box? Top(Stream stream, string type) => First(stream, 0, stream.Length, type);

    static Box? First(Stream stream, long start, long end, string type)
    {
        foreach (var box in BoxReader.In(stream, start, end))
            if (box.Type == type)
                return box;
        return null;
    }

    static Box? Uuid(Stream stream, Box parent, byte[] uuid)
    {
        Span<byte> found = stackalloc byte[UuidLength];
        foreach (var box in BoxReader.In(stream, parent.Start, parent.End))
            if (box.Type == "uuid" && stream.TryReadAt(box.Start, found) && found.SequenceEqual(uuid))
                return box;
        return null;
    }

    static long? Number(Stream stream, long at)
    {
        Span<byte> four = stackalloc byte[4];
        return stream.TryReadAt(at, four) ? BinaryPrimitives.ReadUInt32BigEndian(four) : null;
    }
}
