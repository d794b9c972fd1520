namespace OnPut.Local.S3.Store;

/// <summary>Whether a bucket keeps versions ("Using versioning in S3 buckets").</summary>
internal enum Versioning
{
    /// <summary>Never switched on: a key has one object, whose version is <c>null</c>.</summary>
    None,

    /// <summary>Every write makes a version with an id of its own.</summary>
    Enabled,

    /// <summary>Switched off again: writes replace the <c>null</c> version, older versions stay.</summary>
    Suspended,
}
