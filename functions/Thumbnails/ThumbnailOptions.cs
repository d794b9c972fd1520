using OnPut.Hosting;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails;

/// <summary>What shapes the thumbnails.</summary>
/// <param name="Presets"><c>THUMBNAIL_PRESETS</c>: see <see cref="PresetParser"/>.</param>
/// <param name="Limits">
/// <c>MAX_PIXELS</c> (width × height × frames), <c>MAX_DECODE_BYTES</c> (memory that one decode may take), <c>MAX_DECODE_SECONDS</c> and
/// <c>MAX_FRAMES</c> (of an animation).
/// </param>
/// <param name="Concurrency"><c>VIPS_CONCURRENCY</c>: threads a picture, 1 by default.</param>
sealed record ThumbnailOptions(IReadOnlyList<Preset> Presets, PictureLimits Limits, int Concurrency)
{
    const string PresetsVariable = "THUMBNAIL_PRESETS";

    public static ThumbnailOptions Read(EnvironmentReader environment)
    {
        var defaults = new PictureLimits();
        var (presets, problems) = PresetParser.Parse(environment.Optional(PresetsVariable, PresetParser.Default));
        foreach (var problem in problems)
            environment.Problem(PresetsVariable, $"has the {problem}");
        var limits = new PictureLimits
        {
            MaxPixels = environment.Number("MAX_PIXELS", defaults.MaxPixels, 1, 10_000_000_000),
            MaxMemoryBytes = environment.Number("MAX_DECODE_BYTES", defaults.MaxMemoryBytes, 1 << 20, 1L << 40),
            MaxFrames = (int)environment.Number("MAX_FRAMES", defaults.MaxFrames, 1, 1000),
            MaxTime = TimeSpan.FromSeconds(environment.Number("MAX_DECODE_SECONDS", (long)defaults.MaxTime.TotalSeconds, 1, 900)),
        };
        return new(presets, limits, (int)environment.Number("VIPS_CONCURRENCY", 1, 1, 64));
    }

    /// <summary>Equal where the same picture gives the same thumbnails.</summary>
    public string Canonical => $"{PictureRenderer.Version};{Preset.Canonical(Presets)};{Limits.MaxPixels};{Limits.MaxMemoryBytes};{Limits.MaxFrames}";
}
