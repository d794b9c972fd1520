using Amazon.S3;
using Amazon.S3.Model;
using OnPut.Events;

namespace OnPut.ArchiveTags.Versions;

/// <summary>Which versions events are about besides the current one: those they name, and those that something was put on top of.</summary>
sealed class HiddenVersions(IAmazonS3 s3)
{
    /// <param name="hints">The events.</param>
    /// <param name="current">The current version; null where there is none, or no versions are kept.</param>
    /// <param name="cancellationToken">Cancelled when nothing new may be started.</param>
    public async Task<IReadOnlyList<string>> OfAsync(ObjectHints hints, string? current, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        foreach (var objectEvent in hints.Events)
        {
            if (objectEvent.VersionId is not { } named || objectEvent is { Kind: ObjectEventKind.Removed, IsDeleteMarker: false })
                continue;
            if (!objectEvent.IsDeleteMarker)
                found.Add(named);
            if (objectEvent.Kind != ObjectEventKind.Other && await BeneathAsync(hints, named, cancellationToken) is { } beneath)
                found.Add(beneath);
        }
        return [.. found.Distinct().Where(version => version != current)];
    }

    /// <returns>The version that <paramref name="named"/> stands on; null where there is none, or a delete marker.</returns>
    async Task<string?> BeneathAsync(ObjectHints hints, string named, CancellationToken cancellationToken)
    {
        var page = await s3.ListVersionsAsync(
            new ListVersionsRequest { BucketName = hints.Bucket, Prefix = hints.Key, KeyMarker = hints.Key, VersionIdMarker = named, MaxKeys = 1 },
            cancellationToken);
        return page.Versions is [{ IsDeleteMarker: not true } next, ..] && next.Key == hints.Key ? next.VersionId : null;
    }
}
