namespace OnPut.Archiving.Costs;

/// <summary>The storage classes whose prices are known.</summary>
public enum StorageClass
{
    Standard,
    StandardIa,
    OneZoneIa,
    Intelligent,
    GlacierIr,
    Glacier,
    DeepArchive,

    /// <summary>One that S3 Lifecycle does not move objects from, or that is not known here.</summary>
    Other,
}
