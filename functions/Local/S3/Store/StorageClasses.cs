namespace OnPut.Local.S3.Store;

/// <summary>The values of <c>x-amz-storage-class</c>.</summary>
internal static class StorageClasses
{
    public const string Standard = "STANDARD";

    static readonly HashSet<string> Known =
    [
        Standard, "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER", "DEEP_ARCHIVE", "GLACIER_IR",
    ];

    /// <summary>Whether an object must be restored before its bytes can be read ("Working with archived objects").</summary>
    public static bool IsArchive(string name) => name is "GLACIER" or "DEEP_ARCHIVE";

    public static bool IsKnown(string name) => Known.Contains(name);
}
