using System.Text.Json;

namespace OnPut.ArchiveTags.Telling;

/// <summary>What logs and notices tell of a version and its tag.</summary>
/// <param name="VersionId">Null in an unversioned bucket.</param>
/// <param name="StorageClass">Where it is now.</param>
/// <param name="Archive">What was decided.</param>
sealed record TagDetail(string? VersionId, string StorageClass, ArchiveNote Archive)
{
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, ArchiveJson.Default.TagDetail);
}
