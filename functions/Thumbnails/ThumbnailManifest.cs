using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnPut.Objects;
using OnPut.Reconcile;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails;

/// <summary>
/// <c>thumbnails.json</c>: what was derived from what. The same source and options always give the same bytes: no times in it.
/// </summary>
/// <param name="Version">Of this format.</param>
/// <param name="Source">What the thumbnails were made from.</param>
/// <param name="Options">A hash of everything else that shaped them.</param>
/// <param name="Renditions">In the order of the presets; empty where it was rejected.</param>
/// <param name="Picture">What the picture is; null where it was rejected.</param>
/// <param name="Partial">True where the file ends before the picture does, and the renditions show what there is.</param>
/// <param name="Rejected">Why there are none, or null.</param>
/// <param name="Cause">The same in one word: <c>corrupt</c>, <c>pixels</c>, <c>memory</c> …</param>
sealed record ThumbnailManifest(
    int Version, ManifestSource Source, string Options, IReadOnlyList<ManifestRendition> Renditions,
    ManifestPicture? Picture = null, bool? Partial = null, string? Rejected = null, string? Cause = null)
{
    public const string Name = "thumbnails.json";

    const int CurrentVersion = 1;

    /// <summary>Quotes and other scripts as people write them: a manifest is served as JSON and is never part of a page.</summary>
    static readonly ManifestJson Json =
        new(new JsonSerializerOptions(ManifestJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static ThumbnailManifest Of(
        SourceObject source, string options, Rendered rendered, Func<Rendition, string> nameOf, IReadOnlyDictionary<string, string> eTags) => new(
        CurrentVersion, ManifestSource.Of(source), options,
        [
            .. rendered.Renditions.Select(rendition => new ManifestRendition(
                rendition.Preset.Name, nameOf(rendition), rendition.Size.Width, rendition.Size.Height,
                rendition.ContentType, rendition.Bytes.Length, eTags[nameOf(rendition)], OverOne(rendition.Frames))),
        ],
        ManifestPicture.Of(rendered),
        rendered.IsPartial ? true : null);

    public static ThumbnailManifest OfRejected(SourceObject source, string options, Rejection rejection) =>
        new(CurrentVersion, ManifestSource.Of(source), options, [], Rejected: rejection.Reason, Cause: rejection.Cause);

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json.ThumbnailManifest);

    /// <returns>Null where it is no manifest of this version: it is then made anew.</returns>
    public static Recorded? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, Json.ThumbnailManifest) is { Version: CurrentVersion } manifest
                ? manifest.ToRecorded()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <returns>Null for 1, which goes without saying.</returns>
    public static int? OverOne(int frames) => frames > 1 ? frames : null;

    Recorded ToRecorded()
    {
        var eTags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rendition in Renditions)
            eTags[rendition.Name] = rendition.ETag;
        return new(new(Source.ETag, Source.VersionId, Options), eTags, Rejected is null ? null : new(Cause ?? "", Rejected));
    }
}

/// <param name="Bucket">Of the source object.</param>
/// <param name="Key">Of the source object: the true one, also where the derived keys carry its hash.</param>
/// <param name="ETag">With its quotes.</param>
/// <param name="Size">Bytes.</param>
/// <param name="VersionId">Null in an unversioned bucket.</param>
sealed record ManifestSource(string Bucket, string Key, string ETag, long Size, string? VersionId = null)
{
    public static ManifestSource Of(SourceObject source) => new(source.Bucket, source.Key, source.ETag, source.Size, source.VersionId);
}

/// <param name="Width">Pixels, upright.</param>
/// <param name="Height">Pixels, upright.</param>
/// <param name="Format">As its content says, such as <c>jpeg</c>.</param>
/// <param name="ThumbHash">Base64 of its <see href="https://evanw.github.io/thumbhash/">ThumbHash</see>: a blurred placeholder in some 30 characters.</param>
/// <param name="Colours">The two or three that stand out, as <c>#rrggbb</c>, the most important first; fewer where it has fewer.</param>
/// <param name="PerceptualHash">64 bits in 16 hexadecimal digits: of pictures that look alike at most 6 differ, of others most often over 20.</param>
/// <param name="Frames">Of an animation, or pages; null for 1.</param>
sealed record ManifestPicture(
    int Width, int Height, string Format, string ThumbHash, IReadOnlyList<string> Colours, string PerceptualHash, int? Frames = null)
{
    public static ManifestPicture Of(Rendered rendered) => new(
        rendered.Source.Size.Width, rendered.Source.Size.Height, rendered.Source.Format.ToString().ToLowerInvariant(),
        rendered.Placeholder.ThumbHash, rendered.Placeholder.Colours, rendered.Placeholder.PerceptualHash,
        ThumbnailManifest.OverOne(rendered.Source.Frames));
}

/// <param name="Preset">The preset's name.</param>
/// <param name="Name">The last part of its key.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="ContentType">The media type.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ETag">With its quotes, as S3 answered the write.</param>
/// <param name="Frames">Of an animation; null for a still picture.</param>
sealed record ManifestRendition(
    string Preset, string Name, int Width, int Height, string ContentType, int Size, string ETag, int? Frames = null);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, WriteIndented = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(ThumbnailManifest))]
sealed partial class ManifestJson : JsonSerializerContext;
