using OnPut.Events;
using OnPut.MetadataIndex.Facts;
using OnPut.MetadataIndex.Records;

namespace OnPut.MetadataIndex.Journal;

/// <summary>What goes into which column.</summary>
static class JournalRows
{
    /// <summary>Pictures of these EXIF orientations lie on their side.</summary>
    const int FirstSideways = 5;

    /// <summary>What the event alone tells.</summary>
    public static JournalRow Of(ObjectEvent objectEvent, string recordType, DateTimeOffset seenAt, string sequenceNumber)
    {
        var isRemoval = recordType == RecordType.Delete;
        return new()
        {
            Bucket = objectEvent.Bucket,
            Key = objectEvent.Key,
            SequenceNumber = sequenceNumber,
            RecordType = recordType,
            RecordTimestamp = (objectEvent.Time ?? seenAt).UtcDateTime,
            VersionId = EventMatch.VersionOf(objectEvent),
            IsDeleteMarker = isRemoval ? objectEvent.IsDeleteMarker : null,
            Size = isRemoval ? null : objectEvent.Size,
            ETag = isRemoval ? null : objectEvent.ETag?.Trim('"'),
            IsMultipart = isRemoval ? null : objectEvent.ETag?.Contains('-', StringComparison.Ordinal),
            Requester = objectEvent.Requester,
            SourceIpAddress = objectEvent.SourceIpAddress,
            RequestId = objectEvent.RequestId,
            IndexedAt = seenAt.UtcDateTime,
        };
    }

    /// <summary>The same with all that was seen of the object; null where nothing was.</summary>
    public static JournalRow With(this JournalRow row, MetadataDocument? seen) =>
        seen is null ? row : WithContent(WithObject(row, seen.Source, seen.Object), seen.Content) with { Problems = seen.Problems };

    static JournalRow WithObject(JournalRow row, DocumentSource source, ObjectFacts facts) => row with
    {
        VersionId = EventMatch.VersionOf(source.VersionId),
        Size = source.ETag.Length > 0 ? source.Size : row.Size,
        LastModifiedDate = facts.LastModified?.UtcDateTime,
        ETag = source.ETag.Length > 0 ? source.ETag.Trim('"') : row.ETag,
        StorageClass = facts.StorageClass,
        IsMultipart = source.ETag.Length > 0 ? facts.IsMultipart : row.IsMultipart,
        EncryptionStatus = facts.EncryptionStatus,
        IsBucketKeyEnabled = facts.IsBucketKeyEnabled,
        KmsKeyArn = facts.KmsKeyArn,
        ChecksumAlgorithm = facts.ChecksumAlgorithm,
        ObjectTags = facts.Tags,
        UserMetadata = facts.UserMetadata,
        ContentType = facts.ContentType,
    };

    static JournalRow WithContent(JournalRow row, ContentFacts? content)
    {
        if (content is null)
            return row;
        var (width, height) = Upright(content);
        return row with
        {
            DetectedType = content.Type,
            TypeMismatch = content.TypeMismatch ?? (content.Type is null ? null : false),
            Kind = content.Kind,
            Width = width,
            Height = height,
            Pages = content.Document?.Pages,
            DurationMs = content.Media?.Duration is { } duration ? (long)Math.Round(duration.TotalMilliseconds) : null,
            TakenAt = content.Taken?.Local,
            TakenAtOffset = OffsetText.Of(content.Taken?.Offset),
            Camera = Name(content.Camera),
            Lens = content.Camera?.Lens,
            Latitude = content.Place?.Latitude,
            Longitude = content.Place?.Longitude,
            Title = content.Description?.Title ?? content.Message?.Subject,
            Author = content.Description?.Author ?? content.Message?.From,
            Description = content.Description?.Description ?? content.Description?.Subject,
            Keywords = content.Description?.Keywords,
            Language = content.Description?.Language ?? content.Text?.Language,
            RowCount = content.Table?.Rows,
            Columns = content.Table?.Columns is { } columns ? [.. columns.Select(column => column.Name)] : null,
            TextExcerpt = content.Text?.Excerpt,
        };
    }

    static (int? Width, int? Height) Upright(ContentFacts content)
    {
        var (width, height, isSideways) = content switch
        {
            { Picture: { } picture } => (picture.Width, picture.Height, picture.Orientation >= FirstSideways),
            { Media: { } media } => (media.Width, media.Height, media.Rotation is 90 or 270),
            _ => (null, null, false),
        };
        return isSideways ? (height, width) : (width, height);
    }

    /// <summary>Most models begin with their make: it is not said twice.</summary>
    static string? Name(CameraFacts? camera) => camera switch
    {
        null => null,
        { Make: { } make, Model: { } model } when model.StartsWith(make.Split(' ')[0], StringComparison.OrdinalIgnoreCase) => model,
        { Make: { } make, Model: { } model } => $"{make} {model}",
        _ => camera.Model ?? camera.Make,
    };
}
