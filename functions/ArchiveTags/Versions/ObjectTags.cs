using Amazon.S3;
using Amazon.S3.Model;
using OnPut.Archiving;
using OnPut.Objects;

namespace OnPut.ArchiveTags.Versions;

/// <summary>Writes the archive tag beside what else a version carries: S3 knows only how to replace all tags at once.</summary>
sealed class ObjectTags(IAmazonS3 s3)
{
    /// <summary>S3's limit ("Categorizing your objects using tags", Amazon S3 User Guide).</summary>
    public const int Most = 10;

    /// <returns>All tags as they are to be; the same where nothing is to change.</returns>
    public static IReadOnlyDictionary<string, string> Merge(IReadOnlyDictionary<string, string> standing, string? archive)
    {
        if (standing.GetValueOrDefault(ArchiveTag.Name) == archive)
            return standing;
        var merged = new Dictionary<string, string>(standing, StringComparer.Ordinal);
        if (archive is null) merged.Remove(ArchiveTag.Name);
        else merged[ArchiveTag.Name] = archive;
        return merged;
    }

    public static bool AreEqual(IReadOnlyDictionary<string, string> left, IReadOnlyDictionary<string, string> right) =>
        left.Count == right.Count && left.All(tag => right.TryGetValue(tag.Key, out var value) && value == tag.Value);

    public async Task WriteAsync(SourceObject source, IReadOnlyDictionary<string, string> tags, CancellationToken cancellationToken)
    {
        // No write starts after the deadline: an invocation never outlives its message.
        cancellationToken.ThrowIfCancellationRequested();
        var set = tags.Select(tag => new Tag { Key = tag.Key, Value = tag.Value }).ToList();
        await s3.PutObjectTaggingAsync(
            new() { BucketName = source.Bucket, Key = source.Key, VersionId = source.VersionId, Tagging = new() { TagSet = set } }, cancellationToken);
    }
}
