namespace OnPut.Archiving.Costs;

/// <summary>What storage classes are called, and which of them S3 Lifecycle moves an object into.</summary>
public static class StorageClasses
{
    /// <param name="name">As S3 writes it; it leaves STANDARD out of its answers, so nothing is STANDARD too.</param>
    public static StorageClass Parse(string? name) => name switch
    {
        null or "" or "STANDARD" => StorageClass.Standard,
        "STANDARD_IA" => StorageClass.StandardIa,
        "ONEZONE_IA" => StorageClass.OneZoneIa,
        "INTELLIGENT_TIERING" => StorageClass.Intelligent,
        "GLACIER_IR" => StorageClass.GlacierIr,
        "GLACIER" => StorageClass.Glacier,
        "DEEP_ARCHIVE" => StorageClass.DeepArchive,
        _ => StorageClass.Other,
    };

    /// <summary>As S3 writes it.</summary>
    public static string NameOf(StorageClass storageClass) => storageClass switch
    {
        StorageClass.Standard => "STANDARD",
        StorageClass.StandardIa => "STANDARD_IA",
        StorageClass.OneZoneIa => "ONEZONE_IA",
        StorageClass.Intelligent => "INTELLIGENT_TIERING",
        StorageClass.GlacierIr => "GLACIER_IR",
        StorageClass.Glacier => "GLACIER",
        StorageClass.DeepArchive => "DEEP_ARCHIVE",
        _ => "its storage class",
    };

    public static StorageClass Of(ArchiveTier tier) => tier switch
    {
        ArchiveTier.Ia => StorageClass.StandardIa,
        ArchiveTier.GlacierIr => StorageClass.GlacierIr,
        ArchiveTier.Glacier => StorageClass.Glacier,
        ArchiveTier.DeepArchive => StorageClass.DeepArchive,
        ArchiveTier.Intelligent => StorageClass.Intelligent,
        _ => StorageClass.Standard,
    };

    /// <summary>Only downwards: S3 User Guide, "Supported lifecycle transitions".</summary>
    public static bool CanMove(StorageClass from, ArchiveTier tier) => from switch
    {
        StorageClass.Standard => tier != ArchiveTier.Keep,
        StorageClass.StandardIa => tier is not (ArchiveTier.Keep or ArchiveTier.Ia),
        StorageClass.Intelligent => tier is ArchiveTier.GlacierIr or ArchiveTier.Glacier or ArchiveTier.DeepArchive,
        StorageClass.OneZoneIa or StorageClass.GlacierIr => tier is ArchiveTier.Glacier or ArchiveTier.DeepArchive,
        StorageClass.Glacier => tier == ArchiveTier.DeepArchive,
        _ => false,
    };
}
