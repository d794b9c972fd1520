using OnPut.MetadataIndex.Journal;

namespace OnPut.MetadataIndex.Tests.Journal;

/// <summary>Rows for tests.</summary>
internal static class Rows
{
    public static readonly DateTime Noon = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    public static JournalRow Written(string key, string sequencer = "0055AED6DCD90281E5") => new()
    {
        Bucket = "photos",
        Key = key,
        SequenceNumber = SequenceNumber.OfWrite(sequencer),
        RecordType = RecordType.Create,
        RecordTimestamp = Noon,
        IndexedAt = Noon.AddSeconds(2),
    };

    /// <summary>A row with a value in every column; <paramref name="number"/> tells rows apart.</summary>
    public static JournalRow Full(int number) => Written($"2026/Zürich/夏 😀/IMG_{number:D5}.jpg", $"0055AED6DCD9{number:X6}") with
    {
        VersionId = $"v{number}",
        IsDeleteMarker = false,
        Size = 5_000_000_000 + number,
        LastModifiedDate = Noon.AddSeconds(-1),
        ETag = $"{number:x32}",
        StorageClass = "STANDARD",
        IsMultipart = true,
        EncryptionStatus = "SSE-KMS",
        IsBucketKeyEnabled = true,
        KmsKeyArn = "arn:aws:kms:eu-central-1:123456789012:key/1",
        ChecksumAlgorithm = "CRC64NVME",
        ObjectTags = new Dictionary<string, string> { ["project"] = "überseh", ["empty"] = "" },
        UserMetadata = new Dictionary<string, string> { ["owner"] = "Ана" },
        Requester = "AWS:ROLE",
        SourceIpAddress = "2001:db8::1",
        RequestId = $"R{number}",
        IndexedAt = Noon.AddMilliseconds(number).AddMicroseconds(7),
        ContentType = "image/jpeg",
        DetectedType = "image/jpeg",
        TypeMismatch = false,
        Kind = "image",
        Width = 4032,
        Height = 3024,
        Pages = 1,
        DurationMs = 1_500,
        TakenAt = new(2024, 7, 1, 9, 30, 0),
        TakenAtOffset = "+02:00",
        Camera = "Canon EOS R5",
        Lens = "RF 24-70mm",
        Latitude = 47.3769 + number / 1e6,
        Longitude = -8.5417,
        Title = "Am See",
        Author = "Ана Петрова",
        Description = "Ein Bild",
        Keywords = ["see", "夏", ""],
        Language = "de",
        RowCount = 12,
        Columns = ["id", "größe"],
        TextExcerpt = $"Line {number} of a text that is about this long, so that a row weighs what rows weigh.",
        Problems = ["EXIF: an entry lies outside the file"],
    };
}
