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

    static DerivedPlace Of(string key) => DerivedPlace.Of("derived", "thumbnails/", "b", key, "manifest");
}
