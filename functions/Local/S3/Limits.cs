namespace OnPut.Local.S3;

/// <summary>"Amazon S3 endpoints and quotas" and "Multipart upload limits" of the S3 User Guide.</summary>
internal static class Limits
{
    public const int KeyBytes = 1024;
    public const int MetadataBytes = 2048;
    public const long SinglePutBytes = 5L << 30;
    public const long SmallestPartBytes = 5L << 20;
    public const int Parts = 10_000;
    public const int Tags = 10;
    public const int TagKeyLength = 128;
    public const int TagValueLength = 256;

    /// <summary>Of one version of an object, as of "Annotating your objects".</summary>
    public const int Annotations = 1000;
    public const int AnnotationNameBytes = 512;
    public const int AnnotationBytes = 1 << 20;

    /// <summary>Entries of one page, and keys of one DeleteObjects.</summary>
    public const int PageSize = 1000;
}
