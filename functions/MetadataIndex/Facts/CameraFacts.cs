namespace OnPut.MetadataIndex.Facts;

/// <summary>What took a picture or a video, and how.</summary>
internal sealed record CameraFacts
{
    public string? Make { get; init; }

    public string? Model { get; init; }

    public string? Lens { get; init; }

    /// <summary>Seconds.</summary>
    public double? ExposureTime { get; init; }

    /// <summary>The f-number: 2.8.</summary>
    public double? FNumber { get; init; }

    public int? Iso { get; init; }

    /// <summary>Millimetres.</summary>
    public double? FocalLength { get; init; }

    /// <summary>Millimetres, as on 35 mm film.</summary>
    public double? FocalLength35mm { get; init; }

    public bool? FlashFired { get; init; }

    public string? Software { get; init; }
}
