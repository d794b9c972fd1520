namespace OnPut.MetadataIndex.Facts.Media.Asf;

/// <summary>The identifiers of ASF objects that are read (specification §10).</summary>
internal static class AsfId
{
    public static readonly Guid Header = new("75B22630-668E-11CF-A6D9-00AA0062CE6C");
    public static readonly Guid FileProperties = new("8CABDCA1-A947-11CF-8EE4-00C00C205365");
    public static readonly Guid StreamProperties = new("B7DC0791-A9B7-11CF-8EE6-00C00C205365");
    public static readonly Guid HeaderExtension = new("5FBF03B5-A92E-11CF-8EE3-00C00C205365");
    public static readonly Guid ExtendedStream = new("14E6A5CB-C672-4332-8399-A96952065B5A");
    public static readonly Guid Description = new("75B22633-668E-11CF-A6D9-00AA0062CE6C");
    public static readonly Guid ExtendedDescription = new("D2D0A440-E307-11D2-97F0-00A0C95EA850");
    public static readonly Guid Audio = new("F8699E40-5B4D-11CF-A8FD-00805F5C442B");
    public static readonly Guid Video = new("BC19EFC0-5B4D-11CF-A8FD-00805F5C442B");

    public static Guid Of(ReadOnlySpan<byte> bytes) => bytes.Length < 16 ? Guid.Empty : new(bytes[..16]);

    public static bool IsKnown(Guid id) =>
        id == FileProperties || id == StreamProperties || id == ExtendedStream || id == Description || id == ExtendedDescription;
}
