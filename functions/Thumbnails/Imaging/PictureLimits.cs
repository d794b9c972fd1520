namespace OnPut.Thumbnails.Imaging;

/// <summary>
/// What one picture may cost. Checked against the header, before a pixel is decoded: libvips itself only stops at
/// 10^8 pixels a side, and a decode under way cannot be relied on to stop. The defaults keep a function of 1 GB alive.
/// </summary>
internal sealed record PictureLimits
{
    /// <summary>Width × height, times the frames that are decoded: one, unless a preset keeps animations. The default is a square of 16,383, more than any camera makes.</summary>
    public long MaxPixels { get; init; } = 16_383L * 16_383;

    /// <summary>Bytes at the peak, estimated by <see cref="PictureCost"/>. The default is 400 MiB: a 24 MP AVIF just fits.</summary>
    public long MaxMemoryBytes { get; init; } = 400L << 20;

    /// <summary>
    /// Width or height. Every line costs something however short it is, and a line is the least that can be decoded.
    /// The default is a million.
    /// </summary>
    public long MaxSide { get; init; } = 1_000_000;

    /// <summary>Of a progressive JPEG; encoders make 10, and some up to 60. The default is 100.</summary>
    public int MaxScans { get; init; } = 100;

    /// <summary>Of decoding and writing, the time spent waiting for bytes not counted. For what no header tells: a small file of very many scans.</summary>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Frames that an animated rendition keeps at most, from the first on.</summary>
    public int MaxFrames { get; init; } = 60;

    /// <summary>For files that are held in memory whole, the header included: to be asked before the header is read.</summary>
    /// <returns>null where it is within the limits.</returns>
    public Refused? RefuseFile(PictureFormat format, long fileBytes)
    {
        var bytes = PictureCost.BytesHeldWhole(format, fileBytes);
        return bytes > MaxMemoryBytes ? OverMemory(bytes, $"{format.Name()} file of {Megabytes(fileBytes)}") : null;
    }

    /// <summary>
    /// The plan for a picture. An animation that is over a limit is planned as its first frame: what a preset asks for
    /// never refuses a picture that other presets would show, and half an animation would be taken for the whole.
    /// </summary>
    public RenderPlan PlanFor(PictureHeader header, IReadOnlyList<Preset> presets, long fileBytes)
    {
        var plan = RenderPlan.For(header.Size, presets, header.IsAnimation ? Math.Min(header.Frames, MaxFrames) : 1);
        return plan.Animation is not null && Refuse(header, plan, fileBytes) is not null ? plan.Still : plan;
    }

    /// <returns>null where it is within the limits.</returns>
    public Refused? Refuse(PictureHeader header, RenderPlan plan, long fileBytes)
    {
        var pixels = header.Stored.Pixels * (plan.Animation?.Frames ?? 1);
        if (pixels > MaxPixels)
            return new(RefusalKind.OverLimit,
                $"The picture has {pixels:N0} pixels ({header.Size}), and at most {MaxPixels:N0} are decoded.",
                new("pixels", MaxPixels, pixels));
        if (Math.Max(header.Stored.Width, header.Stored.Height) is var side && side > MaxSide)
            return new(RefusalKind.OverLimit,
                $"The picture measures {header.Size}, and a side of at most {MaxSide:N0} pixels is decoded.", new("side", MaxSide, side));
        var bytes = PictureCost.Estimate(header, plan, fileBytes);
        return bytes > MaxMemoryBytes
            ? OverMemory(bytes, $"{(header.Interlaced ? "interlaced " : "")}{header.Format.Name()} picture of {header.Size}")
            : null;
    }

    /// <summary>For what only shows while decoding.</summary>
    public static Refused Refuse(ExceededLimit exceeded) => new(RefusalKind.OverLimit,
        $"The picture has {exceeded.Found:N0} {exceeded.Name} and perhaps more, and at most {exceeded.Limit:N0} are decoded.", exceeded);

    Refused OverMemory(long bytes, string what) =>
        new(RefusalKind.OverLimit,
            $"This {what} takes about {Megabytes(bytes)} of memory to decode, and at most {Megabytes(MaxMemoryBytes)} are given to one picture.",
            new("memory", MaxMemoryBytes, bytes));

    static string Megabytes(long bytes) => $"{(bytes + (1 << 20) - 1) >> 20:N0} MB";
}
