namespace OnPut.Local.S3.Store;

/// <summary>The values of <c>x-amz-storage-class</c>.</summary>
internal static class StorageClasses
{
    public const string Standard = "STANDARD";

    public const string Glacier = "GLACIER";
    public const string DeepArchive = "DEEP_ARCHIVE";

    const string OneZone = "ONEZONE_IA";
    const string GlacierInstant = "GLACIER_IR";

    /// <summary>From the warmest, as lifecycle rules move objects ("Supported lifecycle transitions" in the S3 User Guide).</summary>
    static readonly string[] Waterfall =
        ["REDUCED_REDUNDANCY", Standard, "STANDARD_IA", "INTELLIGENT_TIERING", OneZone, GlacierInstant, Glacier, DeepArchive];

    /// <summary>Whether an object must be restored before its bytes can be read ("Working with archived objects").</summary>
    public static bool IsArchive(string name) => name is Glacier or DeepArchive;

    public static bool IsKnown(string name) => Waterfall.Contains(name);

    /// <summary>The place of a class in the waterfall: the greater, the colder.</summary>
    public static int Coldness(string name) => Array.IndexOf(Waterfall, name);

    /// <summary>Whether lifecycle rules can move objects into a class.</summary>
    public static bool IsTransitionTarget(string name) => Coldness(name) > Coldness(Standard);

    public static bool IsInfrequentAccess(string name) => name is "STANDARD_IA" or OneZone;

    /// <summary>Whether a lifecycle rule can move an object from one class to the other: downwards only.</summary>
    public static bool CanMove(string from, string to) =>
        IsTransitionTarget(to) && Coldness(to) > Coldness(from) && (from, to) is not (OneZone, GlacierInstant);
}
