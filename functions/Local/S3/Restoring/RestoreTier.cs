using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Restoring;

/// <summary>How fast archived bytes come back ("Archive retrieval options" in the S3 User Guide; of its ranges the longest time).</summary>
internal static class RestoreTier
{
    const string Expedited = "Expedited";
    const string Standard = "Standard";
    const string Bulk = "Bulk";

    public const string Default = Standard;

    public static bool IsKnown(string tier) => tier is Expedited or Standard or Bulk;

    /// <returns>Null where the class has no such tier.</returns>
    public static TimeSpan? DurationOf(string tier, string storageClass) => (storageClass, tier) switch
    {
        (StorageClasses.Glacier, Expedited) => TimeSpan.FromMinutes(5),
        (StorageClasses.Glacier, Standard) => TimeSpan.FromHours(5),
        (StorageClasses.Glacier, Bulk) => TimeSpan.FromHours(12),
        (StorageClasses.DeepArchive, Standard) => TimeSpan.FromHours(12),
        (StorageClasses.DeepArchive, Bulk) => TimeSpan.FromHours(48),
        _ => null,
    };
}
