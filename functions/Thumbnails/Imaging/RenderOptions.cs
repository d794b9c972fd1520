namespace OnPut.Thumbnails.Imaging;

/// <summary>How pictures are rendered, whatever the presets.</summary>
internal sealed record RenderOptions
{
    public PictureLimits Limits { get; init; } = new();

    /// <summary>Threads a picture. A Lambda function has one processor per 1,769 MB of memory.</summary>
    public int Concurrency { get; init; } = 1;

    /// <summary>A picture whose file ends too early is rendered where at least half of it can be read, and refused otherwise.</summary>
    public bool AcceptTruncated { get; init; } = true;

    /// <summary>Renditions carry the artist and the copyright of their picture; nothing else of its metadata in any case.</summary>
    public bool KeepCopyright { get; init; }

    /// <summary>How long a decoder that was told to stop may take to notice.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(2);
}
