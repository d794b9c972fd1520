namespace OnPut.Thumbnails.Imaging;

/// <summary>
/// What one picture may cost. Checked against the header, before a pixel is decoded: libvips itself only stops at
/// 10^8 pixels a side, and a decode under way cannot be relied on to stop. The defaults keep a function of 1 GB alive.
/// </summary>
internal sealed record PictureLimits
{
    /// <summary>Width × height; of several frames only the first is decoded. The default is a square of 16,383, more than any camera makes.</summary>
    public long MaxPixels { get; init; } = 16_383L * 16_383;

    /// <summary>Bytes at the peak, estimated by <see cref="PictureCost"/>. The default is 512 MiB.</summary>
    public long MaxMemoryBytes { get; init; } = 512L << 20;

    /// <summary>Of decoding and writing, the time spent waiting for bytes not counted. For what no header tells: a small file of very many scans.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>For files that are held in memory whole, the header included: to be asked before the header is read.</summary>
    /// <returns>null where it is within the limits.</returns>
    public Refused? RefuseFile(PictureFormat format, long fileBytes)
    {
        var bytes = PictureCost.BytesHeldWhole(format, fileBytes);
        return bytes > MaxMemoryBytes ? OverMemory(bytes, $"{format.Name()} file of {Megabytes(fileBytes)}") : null;
    }

    /// <returns>null where it is within the limits.</returns>
    public Refused? Refuse(PictureHeader header, RenderPlan plan, long fileBytes)
    {
        if (header.Stored.Pixels > MaxPixels)
            return new(RefusalKind.OverLimit,
                $"The picture has {header.Size.Pixels:N0} pixels ({header.Size}), and at most {MaxPixels:N0} are decoded.",
                new("pixels", MaxPixels, header.Stored.Pixels));
        var bytes = PictureCost.Estimate(header, plan, fileBytes);
        return bytes > MaxMemoryBytes
            ? OverMemory(bytes, $"{(header.Interlaced ? "interlaced " : "")}{header.Format.Name()} picture of {header.Size}")
            : null;
    }

    Refused OverMemory(long bytes, string what) =>
        new(RefusalKind.OverLimit,
            $"This {what} takes about {Megabytes(bytes)} of memory to decode, and at most {Megabytes(MaxMemoryBytes)} are given to one picture.",
            new("memory", MaxMemoryBytes, bytes));

    static string Megabytes(long bytes) => $"{(bytes + (1 << 20) - 1) >> 20:N0} MB";
}
