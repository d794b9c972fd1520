using NetVips;

namespace OnPut.Thumbnails.Tests.Imaging.Visual;

/// <summary>The looks are sharp enough to tell what a mistake would show.</summary>
[Collection(LibvipsCollection.Name)]
public sealed class LookTests(RendererFixture fixture)
{
    [Fact]
    public void A_look_is_read_as_it_is_written() => Assert.Equal(Looks.Upright.ToString(), Look.Parse(Looks.Upright.ToString()).ToString());

    [Fact]
    public void No_look_is_taken_for_another()
    {
        for (var one = 0; one < Looks.All.Count; one++)
            for (var other = 0; other < one; other++)
                Assert.False(Looks.All[one].IsSeenIn(Looks.All[other]), $"{Looks.All[one]}\nand\n{Looks.All[other]}");
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void An_orientation_that_is_ignored_is_seen(int orientation)
    {
        using var scene = VisualScene.Make();
        using var stored = Samples.Stored(scene, orientation);

        Assert.False(Looks.Upright.IsSeenIn(Look.Of(stored)));
    }

    [Theory]
    [InlineData("Display P3")]
    [InlineData("Adobe RGB")]
    [InlineData("ProPhoto")]
    public async Task A_profile_that_is_ignored_is_seen(string space)
    {
        using var picture = space switch
        {
            "Display P3" => VisualScene.In("p3"),
            "Adobe RGB" => VisualScene.In(MatrixProfile.AdobeRgb, bits: 8),
            _ => VisualScene.In(MatrixProfile.ProPhoto, bits: 8),
        };

        var rendered = await fixture.RenderedAsync(picture.PngsaveBuffer(keep: Enums.ForeignKeep.None), "a:160:png");

        Assert.False(Looks.Upright.IsSeenIn(Look.Of(rendered.Renditions[0])));
    }
}
