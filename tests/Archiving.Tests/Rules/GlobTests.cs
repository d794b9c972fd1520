using OnPut.Archiving.Rules.Globs;

namespace OnPut.Archiving.Tests.Rules;

public sealed class GlobTests
{
    [Theory]
    [InlineData("photos/*.cr2", "photos/a.cr2")]
    [InlineData("photos/*.cr2", "photos/.cr2")]
    [InlineData("raw/**", "raw/")]
    [InlineData("raw/**", "raw/a/b/c")]
    [InlineData("**", "")]
    [InlineData("", "")]
    [InlineData("**/*.cr2", "a.cr2")]
    [InlineData("**/*.cr2", "a/b/c.cr2")]
    [InlineData("photos/**/*.cr2", "photos/a.cr2")]
    [InlineData("photos/**/*.cr2", "photos/2024/05/a.cr2")]
    [InlineData("photos/**/raw/*", "photos/raw/a")]
    [InlineData("photos/**/raw/*", "photos/2024/raw/a")]
    [InlineData("a**/b", "ax/y/b")]
    [InlineData("**.tmp", "a/b.tmp")]
    [InlineData("*/*", "a/")]
    [InlineData("a/*/b", "a//b")]
    [InlineData("?.txt", "é.txt")]
    [InlineData("?.txt", "📷.txt")]
    [InlineData("[📷🎬].mov", "🎬.mov")]
    [InlineData("[a-cx]", "b")]
    [InlineData("[a-cx]", "x")]
    [InlineData("[!a-c]", "d")]
    [InlineData("[^a-c]", "d")]
    [InlineData("[a-]", "-")]
    [InlineData(@"[\]\\]", "]")]
    [InlineData("{jpg,png}", "png")]
    [InlineData("*.{jp{,e}g,png}", "a.jpeg")]
    [InlineData("{a/**,b}/c", "a/x/y/c")]
    [InlineData("x{,y}z", "xz")]
    [InlineData(@"\*\{\[\\", @"*{[\")]
    [InlineData("a,b}]", "a,b}]")]
    public void It_takes(string pattern, string key) => Assert.True(Glob.Parse(pattern).IsMatch(key));

    [Theory]
    [InlineData("photos/*.cr2", "photos/2024/a.cr2")]
    [InlineData("photos/*.cr2", "photos/a.CR2")]
    [InlineData("photos/*.cr2", "photos/a.cr2.xmp")]
    [InlineData("photos/*.cr2", "my/photos/a.cr2")]
    [InlineData("raw/**", "raw")]
    [InlineData("raw/**", "Raw/a")]
    [InlineData("**/raw/*", "a/straw/b")]
    [InlineData("photos/**/*.cr2", "photosa.cr2")]
    [InlineData("a**/b", "ab")]
    [InlineData("a**/b", "axb")]
    [InlineData("aba**aba", "aba")]
    [InlineData("*", "a/b")]
    [InlineData("?", "/")]
    [InlineData("?", "")]
    [InlineData("?", "ab")]
    [InlineData("a[!b]c", "a/c")]
    [InlineData("a[.-0]c", "a/c")]
    [InlineData("{jpg,png}", "gif")]
    [InlineData("", "a")]
    [InlineData(@"\*", "a")]
    public void It_leaves(string pattern, string key) => Assert.False(Glob.Parse(pattern).IsMatch(key));

    [Theory]
    [InlineData("*", "a/b")]
    [InlineData("?", "/")]
    [InlineData("[!a]", "/")]
    [InlineData("a**b", "a/b")]
    [InlineData("**/b", "/b")]
    public void In_text_a_slash_is_a_character_like_another(string pattern, string text) =>
        Assert.True(Glob.Parse(pattern, GlobStyle.Text).IsMatch(text));

    [Fact]
    public void In_text_two_stars_and_a_slash_still_ask_for_the_slash() => Assert.False(Glob.Parse("**/b", GlobStyle.Text).IsMatch("b"));

    [Theory]
    [InlineData("[a", "has a '[' that nothing closes")]
    [InlineData("a[", "has a '[' that nothing closes")]
    [InlineData("[a-", "has a '[' that nothing closes")]
    [InlineData("[]", @"has an empty set '[]'; a '[' itself is written \[")]
    [InlineData("[z-a]", "has the range 'z-a', which is the wrong way round")]
    [InlineData("{a,b", "has a '{' that nothing closes")]
    [InlineData("{a,{b}", "has a '{' that nothing closes")]
    [InlineData(@"a\", @"ends in a '\' that escapes nothing")]
    [InlineData(@"[a\", @"ends in a '\' that escapes nothing")]
    [InlineData("{{{{{{{{{a}}}}}}}}}", "has braces within braces 9 deep, at most 8 are allowed")]
    public void A_pattern_that_is_none_is_told_why(string pattern, string reason) =>
        Assert.Equal(reason, Assert.Throws<FormatException>(() => Glob.Parse(pattern)).Message);

    [Fact]
    public void A_pattern_too_long_is_told_the_limit()
    {
        Assert.True(Glob.Parse(new('a', 512)).IsMatch(new string('a', 512)));
        var wrong = Assert.Throws<FormatException>(() => Glob.Parse(new('a', 513)));
        Assert.Equal("has 513 characters, at most 512 are allowed", wrong.Message);
    }
}
