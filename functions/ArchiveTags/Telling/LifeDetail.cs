using System.Text.Json;

namespace OnPut.ArchiveTags.Telling;

/// <summary>What notices tell of something that happened to an object in its life: it was moved, restored, or expired.</summary>
/// <param name="Event">S3's name of it.</param>
/// <param name="VersionId">Null in an unversioned bucket.</param>
/// <param name="StorageClass">Where it is now; null where it is gone.</param>
/// <param name="At">When, by S3's clock.</param>
sealed record LifeDetail(string Event, string? VersionId, string? StorageClass, DateTimeOffset? At)
{
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, ArchiveJson.Default.LifeDetail);
}
