using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging.Visual;

/// <summary>Renditions beside what they are to look like, for every way the same scene can be stored.</summary>
[Collection(LibvipsCollection.Name)]
public sealed class VisualTests(RendererFixture fixture)
{
    const string EveryFormat = "png:160:png,webp:160,jpeg:160:jpeg,avif:160:avif,auto:160:auto";

    public static MatrixTheoryData<int, string> StoredAnyhow =>
        new(Enumerable.Range(1, 8), ["Jpeg", "Png", "WebP", "Tiff"]);

    public static TheoryData<string> InColour => [.. VisualFiles.InColour];

    public static TheoryData<string> InGrey => [.. VisualFiles.InGrey];

    public static TheoryData<string> InBlackAndWhite => [.. VisualFiles.InBlackAndWhite];

    public static TheoryData<string> InCmyk => [.. VisualFiles.InCmyk];

    public static TheoryData<string> WithHole => [.. VisualFiles.WithHole];

    public static TheoryData<string> GreyWithHole => [.. VisualFiles.GreyWithHole];

    [Theory]
    [MemberData(nameof(StoredAnyhow))]
    public async Task Eight_orientations_look_the_same(int orientation, string format)
    {
        using var scene = VisualScene.Make();
        using var stored = Samples.Stored(scene, orientation);

        await AssertAll(Looks.Upright, Samples.Encode(stored, Enum.Parse<PictureFormat>(format)), EveryFormat);
    }

    [Theory]
    [MemberData(nameof(InColour))]
    public async Task Colours_look_the_same_in_every_space_and_depth(string kind) =>
        await AssertAll(Looks.Upright, VisualFiles.Colour(kind), EveryFormat);

    [Theory]
    [MemberData(nameof(InCmyk))]
    public async Task Cmyk_looks_as_printed_with_and_without_a_profile(string kind) =>
        await AssertAll(Looks.Printed, VisualFiles.Cmyk(kind), EveryFormat);

    [Theory]
    [MemberData(nameof(InGrey))]
    public async Task Grey_looks_grey(string kind) => await AssertAll(Looks.Grey, VisualFiles.Grey(kind), EveryFormat);

    [Theory]
    [MemberData(nameof(InBlackAndWhite))]
    public async Task One_bit_looks_black_and_white(string kind) =>
        await AssertAll(Looks.BlackAndWhite, VisualFiles.BlackAndWhite(kind), EveryFormat);

    [Theory]
    [MemberData(nameof(WithHole))]
    public async Task A_hole_stays_one_and_is_white_in_a_jpeg(string kind)
    {
        await AssertAll(Looks.Hole, VisualFiles.Hole(kind), "png:160:png,webp:160,avif:160:avif,auto:160:auto");
        await AssertAll(Looks.HoleOnWhite, VisualFiles.Hole(kind), "jpeg:160:jpeg");
    }

    [Theory]
    [MemberData(nameof(GreyWithHole))]
    public async Task A_hole_in_grey_stays_one_and_is_white_in_a_jpeg(string kind)
    {
        await AssertAll(Looks.GreyHole, VisualFiles.GreyHole(kind), "png:160:png,webp:160,avif:160:avif,auto:160:auto");
        await AssertAll(Looks.GreyHoleOnWhite, VisualFiles.GreyHole(kind), "jpeg:160:jpeg");
    }

    async Task AssertAll(Look expected, byte[] file, string presets)
    {
        foreach (var rendition in (await fixture.RenderedAsync(file, presets)).Renditions)
            expected.AssertSeenIn(Look.Of(rendition), rendition.Preset.ToString());
    }
}
