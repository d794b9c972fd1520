using OnPut.Hosting;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails;

/// <summary>What shapes the thumbnails.</summary>
/// <param name="Presets"><c>THUMBNAIL_PRESETS</c>: see <see cref="PresetParser"/>.</param>
/// <param name="Rendering">
/// The limits <c>MAX_PIXELS</c> (width × height × frames), <c>MAX_DECODE_BYTES</c> (memory that one decode may take),
/// <c>MAX_DECODE_SECONDS</c> and <c>MAX_FRAMES</c> (of an animation); <c>TRUNCATED</c>: <c>accept</c> (the default) or <c>reject</c>;
/// <c>KEEP</c>: <c>nothing</c> (the default) or <c>copyright</c>; <c>VIPS_CONCURRENCY</c>: threads a picture, 1 by default.
/// </param>
sealed record ThumbnailOptions(IReadOnlyList<Preset> Presets, RenderOptions Rendering)
{
    const string PresetsVariable = "THUMBNAIL_PRESETS";

    enum Truncated { Accept, Reject }

    enum Keep { Nothing, Copyright }

    public static ThumbnailOptions Read(EnvironmentReader environment)
    {
        var (presets, problems) = PresetParser.Parse(environment.Optional(PresetsVariable, PresetParser.Default));
        foreach (var problem in problems)
            environment.Problem(PresetsVariable, $"has the {problem}");
        return new(presets, new()
        {
            Limits = ReadLimits(environment),
            Concurrency = (int)environment.Number("VIPS_CONCURRENCY", 1, 1, 64),
            AcceptTruncated = environment.OneOf("TRUNCATED", Truncated.Accept) == Truncated.Accept,
            KeepCopyright = environment.OneOf("KEEP", Keep.Nothing) == Keep.Copyright,
        });
    }

    /// <summary>Equal where the same picture gives the same thumbnails.</summary>
    public string Canonical => string.Join(
        ';', PictureRenderer.Version, Preset.Canonical(Presets), Rendering.Limits.MaxPixels, Rendering.Limits.MaxMemoryBytes,
        Rendering.Limits.MaxTime.TotalSeconds, Rendering.Limits.MaxFrames, Rendering.AcceptTruncated, Rendering.KeepCopyright);

    static PictureLimits ReadLimits(EnvironmentReader environment)
    {
        var defaults = new PictureLimits();
        return defaults with
        {
            MaxPixels = environment.Number("MAX_PIXELS", defaults.MaxPixels, 1, 10_000_000_000),
            MaxMemoryBytes = environment.Number("MAX_DECODE_BYTES", defaults.MaxMemoryBytes, 1 << 20, 1L << 40),
            MaxFrames = (int)environment.Number("MAX_FRAMES", defaults.MaxFrames, 1, 1000),
            MaxTime = TimeSpan.FromSeconds(environment.Number("MAX_DECODE_SECONDS", (long)defaults.MaxTime.TotalSeconds, 1, 900)),
        };
    }
}
