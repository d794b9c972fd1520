namespace OnPut.MetadataIndex.Journal;

/// <summary>
/// One row of the journal: one event of one object, and what is known of the object then. The first 21 columns have the names and
/// meanings of the journal table of AWS S3 Metadata ("S3 Metadata journal tables schema", Amazon S3 User Guide); in the file they are
/// in snake case. The rest is what the content says; null everywhere where nobody knows.
/// </summary>
public sealed record JournalRow
{
    public required string Bucket { get; init; }

    public required string Key { get; init; }

    /// <summary>Orders the rows of one key as text (<see cref="SequenceNumber"/>).</summary>
    public required string SequenceNumber { get; init; }

    /// <summary>One of <see cref="Journal.RecordType"/>.</summary>
    public required string RecordType { get; init; }

    /// <summary>When it happened, UTC.</summary>
    public required DateTime RecordTimestamp { get; init; }

    /// <summary>Null in an unversioned bucket.</summary>
    public string? VersionId { get; init; }

    /// <summary>Of a <see cref="Journal.RecordType.Delete"/>: true where a delete marker now hides the object, false where a version is gone for good.</summary>
    public bool? IsDeleteMarker { get; init; }

    /// <summary>Bytes.</summary>
    public long? Size { get; init; }

    /// <summary>UTC.</summary>
    public DateTime? LastModifiedDate { get; init; }

    /// <summary>Without quotes.</summary>
    public string? ETag { get; init; }

    /// <summary><c>STANDARD</c>, <c>STANDARD_IA</c>, <c>GLACIER</c> …</summary>
    public string? StorageClass { get; init; }

    /// <summary>True where it was uploaded in parts.</summary>
    public bool? IsMultipart { get; init; }

    /// <summary><c>SSE-S3</c>, <c>SSE-KMS</c>, <c>DSSE-KMS</c> or <c>SSE-C</c>.</summary>
    public string? EncryptionStatus { get; init; }

    public bool? IsBucketKeyEnabled { get; init; }

    public string? KmsKeyArn { get; init; }

    /// <summary><c>CRC64NVME</c>, <c>CRC32</c>, <c>CRC32C</c>, <c>SHA1</c> or <c>SHA256</c>.</summary>
    public string? ChecksumAlgorithm { get; init; }

    /// <summary>Empty where there are none, null where nobody looked.</summary>
    public IReadOnlyDictionary<string, string>? ObjectTags { get; init; }

    /// <summary>Without the <c>x-amz-meta-</c>; empty where there is none, null where nobody looked.</summary>
    public IReadOnlyDictionary<string, string>? UserMetadata { get; init; }

    /// <summary>An account, a principal or a service.</summary>
    public string? Requester { get; init; }

    public string? SourceIpAddress { get; init; }

    public string? RequestId { get; init; }

    /// <summary>When the object was looked at, UTC: of rows with the same sequence number the latest look counts.</summary>
    public required DateTime IndexedAt { get; init; }

    /// <summary>The media type that the uploader declared.</summary>
    public string? ContentType { get; init; }

    /// <summary>The media type by content.</summary>
    public string? DetectedType { get; init; }

    /// <summary>True where the two disagree.</summary>
    public bool? TypeMismatch { get; init; }

    /// <summary><c>image</c>, <c>video</c>, <c>audio</c>, <c>document</c>, <c>archive</c>, <c>data</c>, <c>text</c>, <c>message</c> …</summary>
    public string? Kind { get; init; }

    /// <summary>Pixels, upright.</summary>
    public int? Width { get; init; }

    /// <summary>Pixels, upright.</summary>
    public int? Height { get; init; }

    public int? Pages { get; init; }

    public long? DurationMs { get; init; }

    /// <summary>By the clock where it was taken.</summary>
    public DateTime? TakenAt { get; init; }

    /// <summary>That clock's distance from UTC, <c>+02:00</c>; null where nobody says.</summary>
    public string? TakenAtOffset { get; init; }

    /// <summary>Make and model.</summary>
    public string? Camera { get; init; }

    public string? Lens { get; init; }

    /// <summary>Decimal degrees, north positive.</summary>
    public double? Latitude { get; init; }

    /// <summary>Decimal degrees, east positive.</summary>
    public double? Longitude { get; init; }

    public string? Title { get; init; }

    /// <summary>Author, artist, creator or sender.</summary>
    public string? Author { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<string>? Keywords { get; init; }

    /// <summary>A BCP 47 tag.</summary>
    public string? Language { get; init; }

    public long? RowCount { get; init; }

    /// <summary>The names of a table's columns.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>About 500 characters.</summary>
    public string? TextExcerpt { get; init; }

    /// <summary>What was malformed, or kept the content from being read; null where nothing did.</summary>
    public IReadOnlyList<string>? Problems { get; init; }
}
