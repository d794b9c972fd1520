namespace OnPut.Archiving;

/// <summary>What a tier is called: in rules and tags, and by S3.</summary>
public static class ArchiveTierNames
{
    static readonly (ArchiveTier Tier, string Name, string StorageClass)[] Names =
    [
        (ArchiveTier.Keep, "keep", "STANDARD"),
        (ArchiveTier.Ia, "ia", "STANDARD_IA"),
        (ArchiveTier.GlacierIr, "glacier-ir", "GLACIER_IR"),
        (ArchiveTier.Glacier, "glacier", "GLACIER"),
        (ArchiveTier.DeepArchive, "deep-archive", "DEEP_ARCHIVE"),
        (ArchiveTier.Intelligent, "intelligent", "INTELLIGENT_TIERING"),
    ];

    /// <summary>All names, in the order of <see cref="ArchiveTier"/>.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Select(entry => entry.Name)];

    /// <summary>As rules and tags write it: <c>deep-archive</c>.</summary>
    public static string NameOf(ArchiveTier tier) => Names[(int)tier].Name;

    /// <summary>As S3 writes it: <c>DEEP_ARCHIVE</c>.</summary>
    public static string StorageClassOf(ArchiveTier tier) => Names[(int)tier].StorageClass;

    /// <returns>Null where no tier is called so.</returns>
    public static ArchiveTier? Parse(string name)
    {
        foreach (var entry in Names)
            if (entry.Name == name)
                return entry.Tier;
        return null;
    }
}
