namespace OnPut.Thumbnails.Imaging;

/// <summary>What a rendition can be written as.</summary>
/// <param name="Name">The word in <c>THUMBNAIL_PRESETS</c>.</param>
/// <param name="Extension">Without a dot.</param>
internal sealed record OutputFormat(string Name, string ContentType, string Extension)
{
    public static OutputFormat WebP { get; } = new("webp", "image/webp", "webp");
    public static OutputFormat Jpeg { get; } = new("jpeg", "image/jpeg", "jpg");
    public static OutputFormat Png { get; } = new("png", "image/png", "png");
    public static OutputFormat Avif { get; } = new("avif", "image/avif", "avif");

    public static IReadOnlyList<OutputFormat> All { get; } = [WebP, Jpeg, Png, Avif];

    public override string ToString() => Name;
}
