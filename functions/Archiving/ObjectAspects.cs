namespace OnPut.Archiving;

/// <summary>What of an object is not known to everybody who lists it.</summary>
[Flags]
public enum ObjectAspects
{
    None = 0,

    /// <summary>The media type that its uploader declared.</summary>
    DeclaredType = 1,

    /// <summary>The media type that its content has.</summary>
    DetectedType = 2,

    Tags = 4,

    UserMetadata = 8,

    /// <summary>When the picture was taken.</summary>
    TakenAt = 16,

    All = DeclaredType | DetectedType | Tags | UserMetadata | TakenAt,
}
