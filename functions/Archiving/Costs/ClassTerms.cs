namespace OnPut.Archiving.Costs;

/// <summary>How a storage class bills besides its prices: S3 User Guide, "Understanding and managing Amazon S3 storage classes".</summary>
/// <param name="MinimumDays">Paid for even where the object is deleted or moved on earlier.</param>
/// <param name="HasMinimumSize">True where 128 KB are paid for even where the object has less.</param>
/// <param name="HasOverhead">True where 32 KB at its own rate and 8 KB at the rate of STANDARD are added to every object.</param>
readonly record struct ClassTerms(int MinimumDays, bool HasMinimumSize, bool HasOverhead)
{
    public const int MinimumSize = 128 << 10;
    public const int OverheadAtOwnRate = 32 << 10;
    public const int OverheadAtStandardRate = 8 << 10;

    public static ClassTerms Of(StorageClass storageClass) => storageClass switch
    {
        StorageClass.StandardIa or StorageClass.OneZoneIa => new(30, true, false),
        StorageClass.GlacierIr => new(90, true, false),
        StorageClass.Glacier => new(90, false, true),
        StorageClass.DeepArchive => new(180, false, true),
        _ => default,
    };
}
