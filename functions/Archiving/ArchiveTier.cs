namespace OnPut.Archiving;

/// <summary>Where an object is to be kept.</summary>
public enum ArchiveTier
{
    /// <summary>Where it is.</summary>
    Keep,

    /// <summary>Standard-IA.</summary>
    Ia,

    /// <summary>S3 Glacier Instant Retrieval.</summary>
    GlacierIr,

    /// <summary>S3 Glacier Flexible Retrieval.</summary>
    Glacier,

    /// <summary>S3 Glacier Deep Archive.</summary>
    DeepArchive,

    /// <summary>S3 Intelligent-Tiering.</summary>
    Intelligent,
}
