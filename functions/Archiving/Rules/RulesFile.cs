using OnPut.Archiving.Files;
using OnPut.Archiving.Rules.Reading;

namespace OnPut.Archiving.Rules;

/// <summary>
/// Reads <c>archive-rules.json</c>, the format that <c>archive-rules.schema.json</c> describes to editors. It also refuses what a schema
/// cannot: names that are there twice, bounds the wrong way round, patterns that are none.
/// </summary>
public static class RulesFile
{
    /// <summary>The only version of the format there is.</summary>
    public const int Version = 1;

    public const int MostRules = 200;

    /// <param name="json">UTF-8; comments and trailing commas are allowed.</param>
    /// <param name="name">What the file is called, for people.</param>
    public static RulesReading Read(ReadOnlyMemory<byte> json, string name)
    {
        var problems = new FileProblems();
        var rules = JsonFile.Read(json, problems)?.AsObject() is { } file ? Rules(file) : null;
        return problems.Any ? new(name, null, problems.InOrder()) : new(name, new(rules!), []);
    }

    static List<ArchiveRule>? Rules(FileObject file)
    {
        file.Optional("$schema")?.AsText();
        var version = file.Required("version");
        if (version is not null && version.Number != Version)
            version.Refuse($"must be {Version}, the only version there is, not {version.Shown}");
        var items = file.Required("rules")?.AsList(max: MostRules);
        file.RefuseOthers();
        if (items is null)
            return null;
        var reader = new RuleReader();
        return [.. items.Select(reader.Read).OfType<ArchiveRule>()];
    }
}
