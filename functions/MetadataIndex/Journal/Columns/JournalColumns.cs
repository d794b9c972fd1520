namespace OnPut.MetadataIndex.Journal.Columns;

/// <summary>
/// The columns of the journal in their order: the only place that says what a column is called and which property it holds.
/// </summary>
static class JournalColumns
{
    /// <summary>Passes every column, in order.</summary>
    /// <param name="columns">Is told each, and answers with the value that the returned row has.</param>
    /// <param name="row">The row whose values are told; null where there is none.</param>
    public static JournalRow Pass(IColumns columns, JournalRow? row) => new()
    {
        Bucket = columns.Required("bucket", row?.Bucket),
        Key = columns.Required("key", row?.Key),
        SequenceNumber = columns.Required("sequence_number", row?.SequenceNumber),
        RecordType = columns.Required("record_type", row?.RecordType),
        RecordTimestamp = columns.Required("record_timestamp", row?.RecordTimestamp),
        VersionId = columns.Optional("version_id", row?.VersionId),
        IsDeleteMarker = columns.Optional("is_delete_marker", row?.IsDeleteMarker),
        Size = columns.Optional("size", row?.Size),
        LastModifiedDate = columns.Optional("last_modified_date", row?.LastModifiedDate),
        ETag = columns.Optional("e_tag", row?.ETag),
        StorageClass = columns.Optional("storage_class", row?.StorageClass),
        IsMultipart = columns.Optional("is_multipart", row?.IsMultipart),
        EncryptionStatus = columns.Optional("encryption_status", row?.EncryptionStatus),
        IsBucketKeyEnabled = columns.Optional("is_bucket_key_enabled", row?.IsBucketKeyEnabled),
        KmsKeyArn = columns.Optional("kms_key_arn", row?.KmsKeyArn),
        ChecksumAlgorithm = columns.Optional("checksum_algorithm", row?.ChecksumAlgorithm),
        ObjectTags = columns.Optional("object_tags", row?.ObjectTags),
        UserMetadata = columns.Optional("user_metadata", row?.UserMetadata),
        Requester = columns.Optional("requester", row?.Requester),
        SourceIpAddress = columns.Optional("source_ip_address", row?.SourceIpAddress),
        RequestId = columns.Optional("request_id", row?.RequestId),
        IndexedAt = columns.Required("indexed_at", row?.IndexedAt),
        ContentType = columns.Optional("content_type", row?.ContentType),
        DetectedType = columns.Optional("detected_type", row?.DetectedType),
        TypeMismatch = columns.Optional("type_mismatch", row?.TypeMismatch),
        Kind = columns.Optional("kind", row?.Kind),
        Width = columns.Optional("width", row?.Width),
        Height = columns.Optional("height", row?.Height),
        Pages = columns.Optional("pages", row?.Pages),
        DurationMs = columns.Optional("duration_ms", row?.DurationMs),
        TakenAt = columns.LocalTime("taken_at", row?.TakenAt),
        TakenAtOffset = columns.Optional("taken_at_offset", row?.TakenAtOffset),
        Camera = columns.Optional("camera", row?.Camera),
        Lens = columns.Optional("lens", row?.Lens),
        Latitude = columns.Optional("latitude", row?.Latitude),
        Longitude = columns.Optional("longitude", row?.Longitude),
        Title = columns.Optional("title", row?.Title),
        Author = columns.Optional("author", row?.Author),
        Description = columns.Optional("description", row?.Description),
        Keywords = columns.Optional("keywords", row?.Keywords),
        Language = columns.Optional("language", row?.Language),
        RowCount = columns.Optional("row_count", row?.RowCount),
        Columns = columns.Optional("columns", row?.Columns),
        TextExcerpt = columns.Optional("text_excerpt", row?.TextExcerpt),
        Problems = columns.Optional("problems", row?.Problems),
    };
}
