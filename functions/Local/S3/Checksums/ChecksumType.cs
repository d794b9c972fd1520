namespace OnPut.Local.S3.Checksums;

/// <summary>Whether a checksum is of the bytes of the object, or of the checksums of its parts.</summary>
internal enum ChecksumType
{
    FullObject,
    Composite,
}

internal static class ChecksumTypes
{
    public static string Name(this ChecksumType type) => type == ChecksumType.FullObject ? "FULL_OBJECT" : "COMPOSITE";

    public static ChecksumType? Find(string? name) => name switch
    {
        "FULL_OBJECT" => ChecksumType.FullObject,
        "COMPOSITE" => ChecksumType.Composite,
        _ => null,
    };
}
