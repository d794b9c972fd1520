namespace OnPut.MetadataIndex.Facts;

/// <summary>Of audio and video.</summary>
internal sealed record MediaFacts
{
    public TimeSpan? Duration { get; init; }

    /// <summary>By the usual short name: <c>h264</c>, <c>hevc</c>, <c>av1</c>, <c>vp9</c>.</summary>
    public string? VideoCodec { get; init; }

    /// <summary><c>aac</c>, <c>mp3</c>, <c>opus</c>, <c>flac</c>, <c>pcm</c>.</summary>
    public string? AudioCodec { get; init; }

    /// <summary>Pixels, before <see cref="Rotation"/>.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels, before <see cref="Rotation"/>.</summary>
    public int? Height { get; init; }

    /// <summary>Frames a second.</summary>
    public double? FrameRate { get; init; }

    /// <summary>Degrees clockwise that it is to be turned by to be seen upright: 0, 90, 180 or 270.</summary>
    public int? Rotation { get; init; }

    /// <summary>Bits a second, of everything.</summary>
    public long? BitRate { get; init; }

    public int? Channels { get; init; }

    /// <summary>Hertz.</summary>
    public int? SampleRate { get; init; }

    public string? Album { get; init; }

    public int? Track { get; init; }

    /// <summary>Of the recording or its release.</summary>
    public int? Year { get; init; }
}
