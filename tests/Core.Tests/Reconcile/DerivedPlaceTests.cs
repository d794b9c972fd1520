using System.Text;
using FsCheck.Xunit;
using OnPut.Reconcile;

namespace OnPut.Core.Tests.Reconcile;

public sealed class DerivedPlaceTests
{
    [Theory]
    [InlineData("a.jpg", "thumbnails/b/a.jpg/")]
    [InlineData("a/", "thumbnails/b/a//")]
    [InlineData("/a", "thumbnails/b//a/")]
    [InlineData("../x", "thumbnails/b/../x/")]
    [InlineData("~1", "thumbnails/b/~1/")]
    public void A_key_keeps_its_name(string key, string expected) => Assert.Equal(expected, Of(key).Prefix);

    [Fact]
    public void A_key_that_is_too_long_becomes_its_hash()
    {
        var place = Of(new string('é', 512));

        Assert.Matches("^thumbnails/b/~[0-9a-f]{64}/$", place.Prefix);
    }

    [Fact]
    public void A_key_that_looks_like_a_hash_cannot_take_anothers_place()
    {
        var taken = Of(new string('é', 512)).Prefix;
        var disguised = taken["thumbnails/b/".Length..^1];

        Assert.NotEqual(taken, Of(disguised).Prefix);
    }

    [Property(MaxTest = 500, Replay = "20260102,7")]
    public void Different_keys_have_different_places_and_every_derived_key_fits(string? left, string? right)
    {
        var (one, other) = (Of(left + "x"), Of(right + "x"));

        Assert.Equal(left == right || left + "x" == right + "x", one.Prefix == other.Prefix);
        Assert.True(Encoding.UTF8.GetByteCount(one.KeyOf(new string('n', 64))) <= 1024);
    }

    [Theory]
    [InlineData("a", "documents/b/a.json")]
    [InlineData("a.json", "documents/b/a.json.json")]
    [InlineData("a/", "documents/b/a/.json")]
    [InlineData("~1", "documents/b/~1.json")]
    public void A_manifest_alone_is_named_like_its_source_with_an_ending(string key, string expected)
    {
        Assert.Equal(expected, OfManifestAlone(key).ManifestKey);
        Assert.True(OfManifestAlone(key).IsManifestAlone);
    }

    [Fact]
    public void A_manifest_alone_of_a_long_key_keeps_its_place_for_itself()
    {
        var taken = OfManifestAlone(new string('é', 512)).ManifestKey;
        Assert.Matches("^documents/b/~[0-9a-f]{64}[.]json$", taken);

        var named = taken["documents/b/".Length..];
        Assert.NotEqual(taken, OfManifestAlone(named).ManifestKey);
        Assert.NotEqual(taken, OfManifestAlone(named[..^".json".Length]).ManifestKey);
    }

    [Property(MaxTest = 500, Replay = "20260102,7")]
    public void Different_keys_have_different_manifests_alone_that_fit(string? left, string? right, bool isEnded, bool isLong)
    {
        var one = (isLong ? new string('k', 950) : "k") + left;
        var other = isEnded ? one + ".json" : one + right;

        Assert.Equal(one == other, OfManifestAlone(one).ManifestKey == OfManifestAlone(other).ManifestKey);
        Assert.True(Encoding.UTF8.GetByteCount(OfManifestAlone(other).ManifestKey) <= 1024);
    }

    static DerivedPlace Of(string key) => DerivedPlace.Of("derived", "thumbnails/", "b", key, "manifest");

    static DerivedPlace OfManifestAlone(string key) => DerivedPlace.OfManifestAlone("derived", "documents/", "b", key, ".json");
}
