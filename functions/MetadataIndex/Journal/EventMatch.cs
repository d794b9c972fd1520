using OnPut.Events;

namespace OnPut.MetadataIndex.Journal;

/// <summary>Tells whether an event is about the write of an object that somebody has seen.</summary>
static class EventMatch
{
    /// <param name="objectEvent">Of the same key.</param>
    /// <param name="eTag">What was seen, quoted or not.</param>
    /// <param name="versionId">What was seen; null in an unversioned bucket.</param>
    /// <returns>True for a creation that may have made it: same version, and same ETag as far as they are told.</returns>
    public static bool IsOf(ObjectEvent objectEvent, string eTag, string? versionId) =>
        objectEvent.Kind == ObjectEventKind.Created
        && (VersionOf(objectEvent) ?? VersionOf(versionId)) == VersionOf(versionId)
        && (objectEvent.ETag is null || eTag.Length == 0 || objectEvent.ETag.Trim('"') == eTag.Trim('"'));

    public static string? VersionOf(ObjectEvent objectEvent) => VersionOf(objectEvent.VersionId);

    /// <summary>The version of an object written while versioning was off or suspended is called <c>null</c>: it has none.</summary>
    public static string? VersionOf(string? versionId) => versionId is null or "" or "null" ? null : versionId;
}
