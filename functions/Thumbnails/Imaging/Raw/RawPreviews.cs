namespace OnPut.Thumbnails.Imaging.Raw;

/// <summary>Finds the largest picture that can be shown in a camera's file.</summary>
internal static class RawPreviews
{
    const int MostCandidates = 48;

    /// <summary>Of files that hide it in their maker's notes, so much is searched.</summary>
    const int BytesSearched = 1 << 20;

    /// <summary>Smaller ones are icons.</summary>
    const int LeastPixels = 160 * 120;

    /// <returns>null where there is none.</returns>
    public static RawPreview? Largest(Stream stream)
    {
        Span<byte> head = stackalloc byte[8];
        if (!stream.TryReadAt(0, head))
            return null;
        var candidates = head.StartsWith("FUJIFILM"u8) ? FujiFile.Candidates(stream)
            : head[4..].SequenceEqual("ftyp"u8) ? CameraBoxes.Candidates(stream)
            : CameraTiff.Candidates(stream);
        return Largest(stream, candidates) ?? Largest(stream, JpegSearch.Candidates(stream, BytesSearched));
    }

    /// <summary>How the camera was held, where its file says so outside the preview.</summary>
    public static int? Orientation(Stream stream)
    {
        Span<byte> head = stackalloc byte[8];
        return !stream.TryReadAt(0, head) ? null
            : head[4..].SequenceEqual("ftyp"u8) ? CameraBoxes.Orientation(stream) : CameraTiff.Orientation(stream);
    }

    static RawPreview? Largest(Stream stream, IEnumerable<(long Offset, long Length)> candidates) =>
        candidates.Take(MostCandidates)
            .Select(candidate => JpegProbe.Look(stream, candidate.Offset, candidate.Length))
            .Where(preview => preview?.Size.Pixels >= LeastPixels)
            .MaxBy(preview => preview!.Size.Pixels);
}
