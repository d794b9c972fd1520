namespace OnPut.MetadataIndex.Journal.Compaction;

/// <summary>How the download of a listed file ended.</summary>
enum Fetched
{
    Whole,

    /// <summary>It is no longer what was listed.</summary>
    Gone,

    /// <summary>S3 does not hand it out: it is archived, or nobody here may read it.</summary>
    Refused,
}
