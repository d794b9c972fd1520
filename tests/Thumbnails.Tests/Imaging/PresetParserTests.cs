using FsCheck;
using FsCheck.Fluent;
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
            ["small:128x128:inside:webp:q80", "medium:320x320:inside:webp:q80", "large:1024x1024:inside:webp:q80"],
            presets.Select(preset => preset.ToString()));
    }

    [Theory]
    [InlineData("a:1", "a:1x1:inside:webp:q80")]
    [InlineData("avatar-2:96x128:cover:jpeg", "avatar-2:96x128:cover:jpeg:q80")]
    [InlineData(" hero : 8192 : smart ", "hero:8192x8192:smart:webp:q80")]
    [InlineData("x:10x20:inside:png", "x:10x20:inside:png")]
    [InlineData("x:10:cover:avif", "x:10x10:cover:avif:q50")]
    [InlineData("x:10:jpg", "x:10x10:inside:jpeg:q80")]
    [InlineData("x:10:entropy:auto", "x:10x10:entropy:auto:q80")]
    [InlineData("x:10:q1:auto", "x:10x10:inside:auto:q1")]
    [InlineData("x:10:animated", "x:10x10:inside:webp:q80:animated")]
    [InlineData("x:10:animated:auto:q100:cover", "x:10x10:cover:auto:q100:animated")]
    [InlineData("x:10:contain", "x:10x10:contain:#00000000:webp:q80")]
    [InlineData("x:10:png:contain", "x:10x10:contain:#00000000:png")]
    [InlineData("x:10:contain:jpeg", "x:10x10:contain:#ffffff:jpeg:q80")]
    [InlineData("x:10:q55:avif:contain:#FfF", "x:10x10:contain:#ffffff:avif:q55")]
    [InlineData("x:10:contain:#1a2b3c:jpeg", "x:10x10:contain:#1a2b3c:jpeg:q80")]
    [InlineData("x:10:contain:#1a2b3c4d", "x:10x10:contain:#1a2b3c4d:webp:q80")]
    [InlineData("x:10:contain:#1a2b3cff:jpeg", "x:10x10:contain:#1a2b3c:jpeg:q80")]
    public void A_preset_is_read_with_its_defaults(string text, string canonical)
    {
        var (presets, problems) = PresetParser.Parse(text);

        Assert.Empty(problems);
        Assert.Equal(canonical, Assert.Single(presets).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("small")]
    [InlineData("small:128,")]
    public void An_entry_of_another_shape_is_told_what_was_expected(string text)
    {
        var (_, problems) = PresetParser.Parse(text);

        Assert.Contains("expected name:WIDTH[xHEIGHT][:fit][:format][:quality][:animated]", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a:1:more", "\"more\" is not known, expected a fit (inside, cover, smart, entropy, contain), "
        + "a format (webp, jpeg, png, avif, auto), a quality (q1 to q100) or animated")]
    [InlineData("a:1::webp", "\"\" is not known, expected a fit")]
    [InlineData("a:1:WEBP", "\"WEBP\" is not known, expected a fit")]
    [InlineData("a:1:cover:webp:smart", "the fit is given twice, \"cover\" and \"smart\", expected one")]
    [InlineData("a:1:webp:webp", "the format is given twice, \"webp\" and \"webp\", expected one")]
    [InlineData("a:1:q80:q81", "the quality is given twice, \"q80\" and \"q81\", expected one")]
    [InlineData("a:1:q0", "the quality is \"q0\", expected q1 to q100")]
    [InlineData("a:1:q101", "the quality is \"q101\", expected q1 to q100")]
    [InlineData("a:1:q", "the quality is \"q\", expected q1 to q100")]
    [InlineData("a:1:q-5", "the quality is \"q-5\", expected q1 to q100")]
    [InlineData("a:1:png:q80", "the quality is \"q80\" and the format png, which is lossless, expected no quality")]
    [InlineData("a:1:#fff", "the background \"#fff\" stands alone, expected contain:#fff")]
    [InlineData("a:1:contain:webp:#fff", "the background \"#fff\" stands alone, expected contain:#fff")]
    [InlineData("a:1:contain:#ffff", "the background is \"#ffff\", expected #rgb, #rrggbb or #rrggbbaa")]
    [InlineData("a:1:contain:#ggg", "the background is \"#ggg\", expected #rgb, #rrggbb or #rrggbbaa")]
    [InlineData("a:1:contain:#", "the background is \"#\", expected #rgb, #rrggbb or #rrggbbaa")]
    [InlineData("a:1:contain:#00000080:jpeg",
        "the background is \"#00000080\" and the format jpeg, which has no transparency, expected #rgb or #rrggbb")]
    [InlineData("a:1:jpg:animated", "it is animated and jpeg, expected webp or auto: an animation is written as WebP only")]
    [InlineData("a:1:animated:avif", "it is animated and avif, expected webp or auto: an animation is written as WebP only")]
    public void A_word_that_does_not_fit_is_one_problem_that_says_what_would(string text, string problem)
    {
        var (presets, problems) = PresetParser.Parse(text);

        Assert.Empty(presets);
        Assert.StartsWith($"preset \"{text}\": {problem}", Assert.Single(problems), StringComparison.Ordinal);
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
        Assert.Contains(problems, problem => problem.Contains("\"fill\" is not known, expected a fit", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Contains("\"gif\" is not known, expected a fit", StringComparison.Ordinal));
    }

    [Fact]
    public void Order_and_shorthand_do_not_change_the_canonical_text()
    {
        Assert.Equal(
            Preset.Canonical(PresetParser.Parse("a:10,b:20:cover,c:9:contain:jpeg:q80").Presets),
            Preset.Canonical(PresetParser.Parse("c:9:jpg:contain:#fff,b:20x20:webp:q80:cover, a:10x10:inside").Presets));
    }

    [Property]
    public void Any_text_is_either_read_or_explained(string? text)
    {
        var (presets, problems) = PresetParser.Parse(text ?? string.Empty);

        Assert.True(presets.Count + problems.Count > 0);
        Assert.All(problems, problem => Assert.Contains("expected", problem, StringComparison.Ordinal));
    }

    [Property(MaxTest = 1000)]
    public Property What_a_preset_calls_itself_is_read_as_that_preset() => Prop.ForAll(PresetGenerator.Presets, preset => IsReadAs(preset, preset.ToString()));

    [Property(MaxTest = 1000)]
    public Property The_order_of_the_words_means_nothing(int seed) => Prop.ForAll(PresetGenerator.Presets, preset =>
    {
        var parts = preset.ToString().Replace(":#", "#", StringComparison.Ordinal).Split(':');
        var words = parts[2..];
        new Random(seed).Shuffle(words);
        return IsReadAs(preset, string.Join(':', [.. parts[..2], .. words]).Replace("#", ":#", StringComparison.Ordinal));
    });

    static bool IsReadAs(Preset preset, string text)
    {
        var (presets, problems) = PresetParser.Parse(text);
        return problems.Count == 0 && preset.Equals(Assert.Single(presets));
    }
}
