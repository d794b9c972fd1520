using System.Security.Cryptography;
using System.Text;
using OnPut.Events;
using OnPut.Hosting;
using OnPut.Objects;
using OnPut.Reconcile;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails;

/// <summary>From a picture to its renditions and their manifest; from a bad one to a manifest that says why there are none.</summary>
sealed class ThumbnailDerivation(FunctionOptions options, ThumbnailOptions thumbnails) : IDerivation
{
    /// <summary>Renditions are replaced in place when their picture is: a cache may keep one for an hour and must then ask.</summary>
    const string CacheControl = "public, max-age=3600, must-revalidate";

    readonly PictureRenderer _renderer = new(thumbnails.Rendering);

    public string OptionsHash { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{thumbnails.Canonical};{options.MaxObjectBytes}")).AsSpan(0, 8));

    public bool IsSpent => _renderer.IsStuck;

    public bool ReactsTo(ObjectEventKind kind) => kind is ObjectEventKind.Created or ObjectEventKind.Removed;

    public DerivedPlace PlaceOf(string bucket, string key) =>
        DerivedPlace.Of(options.DerivedBucket, $"{options.DerivedPrefix}thumbnails/", bucket, key, ThumbnailManifest.Name);

    public Recorded? ReadManifest(ReadOnlySpan<byte> manifest) => ThumbnailManifest.Read(manifest);

    public async Task<Derivation> DeriveAsync(Sighting sighting, ObjectReader content, CancellationToken cancellationToken)
    {
        var source = sighting.Source;
        if (source.Size == 0)
            return new Derivation.Nothing(Outcome.Skipped(source.Key.EndsWith('/') ? "a folder marker" : "empty"));
        try
        {
            return await _renderer.RenderAsync(content, thumbnails.Presets, cancellationToken) switch
            {
                Rendered rendered => Derived(source, rendered),
                Refused { Kind: RefusalKind.NotAPicture or RefusalKind.Unsupported } refused =>
                    new Derivation.Nothing(Outcome.Skipped(refused.Message)),
                Refused refused => Rejected(source, new(refused.Cause, refused.Message)),
                var other => throw new InvalidOperationException($"Unknown result {other}."),
            };
        }
        catch (ReadBudgetExceededException exceeded)
        {
            return Rejected(source, new("size", $"The picture takes more than {exceeded.Budget:N0} bytes to read; the object has {source.Size:N0}."));
        }
    }

    public void Dispose() => _renderer.Dispose();

    Derivation.Something Derived(SourceObject source, Rendered rendered)
    {
        var objects = rendered.Renditions.Select(rendition => new DerivedObject(
            NameOf(rendition), rendition.Bytes, rendition.ContentType, CacheControl));
        return new(
            [.. objects],
            eTags => ThumbnailManifest.Of(source, OptionsHash, rendered, NameOf, eTags).ToBytes(),
            Outcome.Done(Effect.Derived));
    }

    Derivation.Something Rejected(SourceObject source, Rejection rejection) =>
        new([], _ => ThumbnailManifest.OfRejected(source, OptionsHash, rejection).ToBytes(), Outcome.Rejected(rejection));

    static string NameOf(Rendition rendition) => $"{rendition.Preset.Name}.{rendition.Extension}";
}
