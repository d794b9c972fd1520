namespace OnPut.Thumbnails.Imaging;

/// <summary>What a rendition can be written as.</summary>
/// <param name="Name">The word in <c>THUMBNAIL_PRESETS</c>.</param>
/// <param name="Extension">Without a dot.</param>
/// <param name="Quality">Of 1 to 100, where a preset says nothing; null where it is lossless.</param>
internal sealed record OutputFormat(string Name, string ContentType, string Extension, int? Quality)
{
    public static OutputFormat WebP { get; } = new("webp", "image/webp", "webp", 80);
    public static OutputFormat Jpeg { get; } = new("jpeg", "image/jpeg", "jpg", 80);
    public static OutputFormat Png { get; } = new("png", "image/png", "png", null);
    public static OutputFormat Avif { get; } = new("avif", "image/avif", "avif", 50);

    public static IReadOnlyList<OutputFormat> All { get; } = [WebP, Jpeg, Png, Avif];

    public override string ToString() => Name;
}
