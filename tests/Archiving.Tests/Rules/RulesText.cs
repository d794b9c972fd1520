using System.Text;
using OnPut.Archiving.Rules;

namespace OnPut.Archiving.Tests.Rules;

/// <summary>Rules and candidates as tests write them.</summary>
static class RulesText
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public static RulesReading Read(string json) => RulesFile.Read(Encoding.UTF8.GetBytes(json), "archive-rules.json");

    /// <param name="rules">The rules themselves, without what is around them.</param>
    public static ArchiveRules RulesOf(string rules)
    {
        var reading = Read($$"""{ "version": 1, "rules": [ {{rules}} ] }""");
        Assert.Empty(reading.Complaints);
        return reading.Rules!;
    }

    /// <summary>One rule, called <c>it</c>, with these conditions.</summary>
    public static ArchiveRules When(string conditions) =>
        RulesOf($$"""{ "name": "it", "when": {{conditions}}, "tier": "glacier-ir", "after": 90 }""");

    public static string? NameOfMatch(this ArchiveRules rules, ArchiveCandidate candidate) => rules.Match(candidate, Now).Rule?.Name;

    public static bool Takes(this ArchiveRules rules, ArchiveCandidate candidate) => rules.NameOfMatch(candidate) == "it";

    public static ArchiveCandidate Candidate(string key = "some/key", long size = 1_000_000, string bucket = "uploads") =>
        new() { Bucket = bucket, Key = key, Size = size };
}
