using OnPut.Archiving.Rules.Globs;

namespace OnPut.Archiving.Tests.Rules;

/// <summary>Patterns and keys on which a matcher that tries one way after the other would not end within a lifetime.</summary>
public sealed class HostileGlobTests
{
    static readonly string Key = new('a', 1024);

    public static TheoryData<string> Patterns => [
        Repeated("a*", 200) + "b",
        Repeated("*a", 200) + "b",
        Repeated("a**", 150) + "b",
        Repeated("**a*", 100) + "b",
        Repeated("?*", 200) + "b",
        Repeated("[a-z]*", 80) + "b",
        "**" + Repeated("a", 400) + "b*",
    ];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_long_key_that_nearly_matches_is_told_from_one_that_does(string pattern)
    {
        var glob = Glob.Parse(pattern);

        Assert.False(glob.IsMatch(Key));
        Assert.True(glob.IsMatch(Key + "b"));
    }

    [Fact]
    public void Folders_over_folders_are_told_apart()
    {
        var glob = Glob.Parse(Repeated("**/a/", 100) + "b");

        Assert.False(glob.IsMatch(Repeated("a/", 512)));
        Assert.True(glob.IsMatch(Repeated("a/", 512) + "b"));
        Assert.False(glob.IsMatch(Repeated("a/", 99) + "b"));
    }

    [Fact]
    public void Stars_of_more_steps_than_a_word_has_bits_keep_count()
    {
        var glob = Glob.Parse(Repeated("*?", 150));

        Assert.True(glob.IsMatch(new string('x', 150)));
        Assert.False(glob.IsMatch(new string('x', 149)));
    }

    [Fact]
    public void Braces_that_stand_for_more_patterns_than_fit_are_refused_before_they_are_made()
    {
        var wrong = Assert.Throws<FormatException>(() => Glob.Parse(Repeated("{a,b}", 100)));

        Assert.Equal("stands for 128 patterns with its braces, at most 100 are allowed", wrong.Message);
    }

    [Fact]
    public void Braces_of_nothing_but_alternatives_are_refused_too() =>
        Assert.Throws<FormatException>(() => Glob.Parse("{" + new string(',', 500) + "}"));

    static string Repeated(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}
