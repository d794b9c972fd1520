using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace OnPut.Reconcile;

/// <summary>
/// Where what is derived from one object lives: a bucket and a prefix of its own that ends with a slash. The names in it hold
/// no slash, so the objects of <c>a</c> and of <c>a/b</c> are neighbours and never the same.
/// </summary>
/// <param name="Bucket">The derived bucket.</param>
/// <param name="Prefix">At most 960 bytes of UTF-8.</param>
/// <param name="ManifestName">The name of the manifest in it.</param>
/// <param name="IsManifestAlone">True where nothing but a manifest is derived; the prefix need not end with a slash then.</param>
public sealed record DerivedPlace(string Bucket, string Prefix, string ManifestName, bool IsManifestAlone = false)
{
    /// <summary>S3's limit on keys, less room for the longest name in a place.</summary>
    const int LongestPrefix = 1024 - 64;

    static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    public string KeyOf(string name) => Prefix + name;

    public string ManifestKey => KeyOf(ManifestName);

    /// <param name="bucket">The derived bucket.</param>
    /// <param name="root">The function's folder in it, ending with a slash, such as <c>thumbnails/</c>.</param>
    /// <param name="sourceBucket">The bucket of the source object.</param>
    /// <param name="sourceKey">Its key; where the prefix would be too long, <c>~</c> and its SHA-256 stand in its place.</param>
    /// <param name="manifestName">The name of the manifest.</param>
    public static DerivedPlace Of(string bucket, string root, string sourceBucket, string sourceKey, string manifestName) =>
        new(bucket, PrefixOf($"{root}{sourceBucket}/", sourceKey, "/"), manifestName);

    /// <summary>The same where a manifest is all that is derived: one object, named like the source with an ending.</summary>
    /// <param name="bucket">The derived bucket.</param>
    /// <param name="root">The function's folder in it, ending with a slash, such as <c>documents/</c>.</param>
    /// <param name="sourceBucket">The bucket of the source object.</param>
    /// <param name="sourceKey">Its key, or in its place its hash, as above.</param>
    /// <param name="ending">Such as <c>.json</c>.</param>
    public static DerivedPlace OfManifestAlone(string bucket, string root, string sourceBucket, string sourceKey, string ending) =>
        new(bucket, PrefixOf($"{root}{sourceBucket}/", sourceKey, ""), ending, IsManifestAlone: true);

    static string PrefixOf(string folder, string key, string end)
    {
        var prefix = folder + key + end;
        return Encoding.UTF8.GetByteCount(prefix) > LongestPrefix || LooksHashed(key)
            ? $"{folder}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}{end}"
            : prefix;
    }

    /// <summary>A key that looks like a hashed one is hashed too: otherwise its uploader could choose whose place it shares.</summary>
    static bool LooksHashed(string key) => key is ['~', ..] && key.Length == 65 && !key.AsSpan(1).ContainsAnyExcept(LowerHex);
}
