using FsCheck.Xunit;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

public sealed class PresetParserTests
{
    [Fact]
    public void The_default_is_three_boxes_as_webp()
    {
        var (presets, problems) = PresetParser.Parse(PresetParser.Default);

        Assert.Empty(problems);
        Assert.Equal(
            ["small:128x128:inside:webp", "medium:320x320:inside:webp", "large:1024x1024:inside:webp"],
            presets.Select(preset => preset.ToString()));
    }

    [Theory]
    [InlineData("a:1", "a:1x1:inside:webp")]
    [InlineData("avatar-2:96x128:cover:jpeg", "avatar-2:96x128:cover:jpeg")]
    [InlineData(" hero : 8192 : smart ", "hero:8192x8192:smart:webp")]
    [InlineData("x:10x20:inside:png", "x:10x20:inside:png")]
    [InlineData("x:10:cover:avif", "x:10x10:cover:avif")]
    public void A_preset_is_read_with_its_defaults(string text, string canonical)
    {
        var (presets, problems) = PresetParser.Parse(text);

        Assert.Empty(problems);
        Assert.Equal(canonical, Assert.Single(presets).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("small")]
    [InlineData("a:1:inside:webp:more")]
    [InlineData("small:128,")]
    public void An_entry_of_another_shape_is_told_what_was_expected(string text)
    {
        var (_, problems) = PresetParser.Parse(text);

        Assert.Contains("expected name:WIDTH[xHEIGHT][:fit[:format]]", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a:0")]
    [InlineData("a:8193")]
    [InlineData("a:-5")]
    [InlineData("a:10x")]
    [InlineData("a:x10")]
    [InlineData("a:10x10x10")]
    [InlineData("a:1e3")]
    [InlineData("a:99999999999999999999")]
    [InlineData("a:")]
    public void A_size_outside_1_to_8192_is_a_problem(string text)
    {
        var (presets, problems) = PresetParser.Parse(text);

        Assert.Empty(presets);
        Assert.Contains("expected WIDTH or WIDTHxHEIGHT, each 1 to 8192", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Small")]
    [InlineData("a_b")]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("ü")]
    [InlineData("abcdefghijklmnopqrstuvwxyz-012345")]
    public void A_name_is_up_to_32_of_lower_case_digits_and_hyphen(string name)
    {
        var (_, problems) = PresetParser.Parse($"{name}:10");

        Assert.Contains("expected 1 to 32 of a-z, 0-9 and -", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_used_twice_is_a_problem()
    {
        var (_, problems) = PresetParser.Parse("a:10,a:20");

        Assert.Equal("""preset "a:20": the name "a" is used twice, expected a name of its own""", Assert.Single(problems));
    }

    [Fact]
    public void Every_problem_of_every_preset_is_reported_at_once()
    {
        var (presets, problems) = PresetParser.Parse("A:0:fill:gif,good:10,b");

        Assert.Equal("good", Assert.Single(presets).Name);
        Assert.Equal(5, problems.Count);
        Assert.Equal(4, problems.Count(problem => problem.StartsWith("preset \"A:0:fill:gif\": ", StringComparison.Ordinal)));
        Assert.Contains("""preset "A:0:fill:gif": the fit is "fill", expected inside, cover, smart""", problems);
        Assert.Contains("""preset "A:0:fill:gif": the format is "gif", expected webp, jpeg, png, avif""", problems);
    }

    [Fact]
    public void Order_and_shorthand_do_not_change_the_canonical_text()
    {
        Assert.Equal(
            Preset.Canonical(PresetParser.Parse("a:10,b:20:cover").Presets),
            Preset.Canonical(PresetParser.Parse("b:20x20:cover:webp, a:10x10:inside").Presets));
    }

    [Property]
    public void Any_text_is_either_read_or_explained(string? text)
    {
        var (presets, problems) = PresetParser.Parse(text ?? string.Empty);

        Assert.True(presets.Count + problems.Count > 0);
        Assert.All(problems, problem => Assert.Contains("expected", problem, StringComparison.Ordinal));
    }
}
