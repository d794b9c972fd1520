using OnPut.Archiving;
using OnPut.ArchiveTags.Documents;
using OnPut.ArchiveTags.Telling;
using OnPut.Objects;
using OnPut.Reconcile;

namespace OnPut.ArchiveTags.Versions;

/// <summary>From what a version is to what its archive tag is to be.</summary>
sealed class TagDecider(Archivist archivist, TimeProvider time)
{
    /// <summary>The tag with which people keep an object where it is, whatever its value.</summary>
    public const string HoldTag = "onput:hold";

    /// <param name="source">With its tags.</param>
    /// <param name="isNoncurrent">True where another version or a delete marker stands in its place.</param>
    /// <param name="document">Its metadata document; null where there is none.</param>
    public TagDecision Decide(SourceObject source, bool isNoncurrent, DocumentFile? document)
    {
        var standing = source.Tags?.GetValueOrDefault(ArchiveTag.Name);
        if (source.ETag.Length == 0 && source.Rejection is { } unreadable)
            return new(standing, null, Outcome.Rejected(unreadable));
        if (source.IsDerived)
            return new(standing, null, Outcome.Skipped("written by a function of OnPut"));
        if (source is { Size: 0 } && source.Key.EndsWith('/'))
            return new(standing, null, Outcome.Skipped("a folder marker"));
        if (WhyOnHold(source) is { } hold)
            return new(null, new(DecisionName.OnHold, hold), Outcome.Skipped(hold));

        var verdict = archivist.Decide(CandidateOf(source, isNoncurrent, document), time.GetUtcNow());
        var value = verdict.Kind switch
        {
            VerdictKind.Archive => verdict.Tag!.Value,
            // It may be the tag that brought it there.
            VerdictKind.AlreadyThere => standing,
            _ => null,
        };
        return new(value, ArchiveNote.Of(verdict, value), verdict.Kind == VerdictKind.Archive ? null : Outcome.Skipped(verdict.Why));
    }

    static string? WhyOnHold(SourceObject source) =>
        source.IsOnLegalHold ? "on hold: a legal hold of S3 Object Lock is on it"
        : source.Tags?.ContainsKey(HoldTag) == true ? $"on hold: it carries the tag {HoldTag}"
        : null;

    static ArchiveCandidate CandidateOf(SourceObject source, bool isNoncurrent, DocumentFile? document) => new()
    {
        Bucket = source.Bucket,
        Key = source.Key,
        Size = source.Size,
        StorageClass = source.StorageClass,
        LastModified = source.LastModified,
        IsNoncurrent = isNoncurrent,
        Known = document is null ? ObjectAspects.All & ~(ObjectAspects.DetectedType | ObjectAspects.TakenAt) : ObjectAspects.All,
        DeclaredType = source.ContentType,
        DetectedType = document?.DetectedType,
        Tags = source.Tags,
        UserMetadata = source.UserMetadata,
        TakenAt = document?.TakenAt,
    };
}
