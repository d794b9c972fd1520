using OnPut.Archiving.Files;

namespace OnPut.Archiving.Rules.Reading;

/// <summary>Reads conditions on tags and on user metadata: by name a pattern, or a list of them.</summary>
static class NamedReader
{
    const string MetadataPrefix = "x-amz-meta-";

    /// <summary>S3 lets an object have no more.</summary>
    public const int MostTags = 10;

    public const int LongestTag = 128;

    public const int MostMetadata = 50;

    public const int LongestMetadata = 256;

    public static IReadOnlyList<NamedCondition>? Tags(FileValue value) => Read(value, MostTags, LongestTag, name => name == ArchiveTag.Name
        ? "is the tag that the rules themselves decide; no rule may ask for it"
        : null);

    /// <summary>By lower-case names, as HTTP does not tell cases apart.</summary>
    public static IReadOnlyList<NamedCondition>? Metadata(FileValue value)
    {
        HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
        var read = Read(value, MostMetadata, LongestMetadata, name =>
            name.StartsWith(MetadataPrefix, StringComparison.OrdinalIgnoreCase) ? $"must be named without the {MetadataPrefix}"
            : !names.Add(name) ? "is there twice, for upper and lower case are the same in a name"
            : null);
        return read?.Select(condition => condition with { Name = condition.Name.ToLowerInvariant() }).ToList();
    }

    static List<NamedCondition>? Read(FileValue value, int most, int longest, Func<string, string?> refuse)
    {
        if (value.AsObject() is not { } named)
            return null;
        var all = named.All();
        if (all.Count == 0 || all.Count > most)
            named.Refuse($"must have 1 to {most} names, not {all.Count}");
        List<NamedCondition> read = [];
        foreach (var (name, patterns) in all)
        {
            var problem = name.Length == 0 || name.Length > longest
                ? $"must have a name of 1 to {longest} characters, not {name.Length}"
                : refuse(name);
            if (problem is not null)
                patterns.Refuse(problem);
            else if (GlobsReader.Values(patterns) is { } values)
                read.Add(new(name, values));
        }
        return read;
    }
}
