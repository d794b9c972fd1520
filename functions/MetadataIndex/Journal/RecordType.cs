namespace OnPut.MetadataIndex.Journal;

/// <summary>What a row of the journal tells, in the words of AWS S3 Metadata.</summary>
public static class RecordType
{
    /// <summary>There is a new object or a new version.</summary>
    public const string Create = "CREATE";

    /// <summary>Tags, storage class or other metadata of an object have changed.</summary>
    public const string UpdateMetadata = "UPDATE_METADATA";

    /// <summary>A version is gone, or a delete marker hides the object.</summary>
    public const string Delete = "DELETE";
}
