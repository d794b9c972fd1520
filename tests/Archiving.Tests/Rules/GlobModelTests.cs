using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using OnPut.Archiving.Rules.Globs;

namespace OnPut.Archiving.Tests.Rules;

/// <summary>A glob matches what the regular expression matches that its parts stand for.</summary>
public sealed class GlobModelTests
{
    /// <summary>A part of a pattern, and the same as a regular expression.</summary>
    public sealed record Part(string Glob, string Expression);

    public sealed record Case(Part Pattern, string Key);

    static readonly Part[] Plain =
    [
        new("a", "a"), new("b", "b"), new("/", "/"), new(".", @"\."), new(@"\*", @"\*"), new("é", "é"),
        new("*", "[^/]*"), new("**", @"[\s\S]*"), new("**/", @"(?:(?<![^/])|[\s\S]*/)"), new("/**/", @"/(?:(?<![^/])|[\s\S]*/)"),
        new("?", "[^/]"), new("[a.]", @"[a.]"), new("[!a-b]", "[^a-b/]"), new("[.-b]", "[.0-9A-Za-b]"),
    ];

    [Property(Replay = "(4711,21)", MaxTest = 5_000, Arbitrary = [typeof(Cases)])]
    public void A_key_matches_as_the_model_says(Case example)
    {
        var expected = Regex.IsMatch(example.Key, $@"\A{example.Pattern.Expression}\z", RegexOptions.CultureInvariant);

        Assert.Equal(expected, Glob.Parse(example.Pattern.Glob).IsMatch(example.Key));
    }

    public static class Cases
    {
        public static Arbitrary<Case> Case() => (
            from pattern in Parts(depth: 2, most: 6)
            from length in Gen.Choose(0, 7)
            from key in Gen.ArrayOf(Gen.Elements("aab//.é*c".ToCharArray()), length)
            select new Case(pattern, new(key))).ToArbitrary();

        static Gen<Part> Parts(int depth, int most) =>
            from length in Gen.Choose(0, most)
            from parts in Gen.ArrayOf(Part(depth), length)
            select parts.Aggregate(new Part("", ""), Joined);

        static Gen<Part> Part(int depth) => depth == 0
            ? Gen.Elements(Plain)
            : Gen.Frequency((9, Gen.Elements(Plain)), (1, Either(depth - 1)));

        static Gen<Part> Either(int depth) =>
            from first in Parts(depth, most: 2)
            from second in Parts(depth, most: 2)
            select new Part($"{{{first.Glob},{second.Glob}}}", $"(?:{first.Expression}|{second.Expression})");

        /// <summary>Leaves a part out that would run into the one before it: a star into stars, or a slash into two of them.</summary>
        static Part Joined(Part before, Part part) =>
            before.Glob.EndsWith('*') && !before.Glob.EndsWith('\\' + "*") && part.Glob[0] is '*' or '/'
                ? before
                : new(before.Glob + part.Glob, before.Expression + part.Expression);
    }
}
