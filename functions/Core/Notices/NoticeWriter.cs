using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OnPut.Events;
using OnPut.Reconcile;

namespace OnPut.Notices;

/// <summary>From an outcome to its notice.</summary>
public sealed class NoticeWriter(string function, TimeProvider time)
{
    /// <returns>Null where the outcome is not announced.</returns>
    public Notice? Write(ObjectHints hints, Reconciliation reconciliation)
    {
        if (reconciliation.Outcome.Kind is not (OutcomeKind.Done or OutcomeKind.Rejected))
            return null;

        var source = reconciliation.Source;
        var data = new NoticeData(
            function, hints.Bucket, hints.Key, source?.VersionId, source?.ETag,
            reconciliation.Outcome.Kind.ToString(), reconciliation.Outcome.Cause, reconciliation.Outcome.Reason, DerivedOf(reconciliation),
            reconciliation.Detail.IsEmpty ? null : JsonElement.Parse(reconciliation.Detail.Span));
        var type = TypeOf(reconciliation);
        return new(
            "1.0", IdOf(type, data, hints, reconciliation), $"urn:onput:{function}", type, $"s3://{hints.Bucket}/{hints.Key}",
            time.GetUtcNow(), "application/json", data);
    }

    static string TypeOf(Reconciliation reconciliation) =>
        reconciliation.Outcome.Kind == OutcomeKind.Rejected ? "onput.rejected"
        : reconciliation.News is { } news ? $"onput.{news}"
        : reconciliation.Source is null ? "onput.removed"
        : "onput.derived";

    static NoticeDerived? DerivedOf(Reconciliation reconciliation) =>
        reconciliation is { Source: not null, Place: { } place, Names: { } names } && (names.Count > 0 || place.IsManifestAlone)
            ? new(place.Bucket, [.. names.Select(place.KeyOf)], place.ManifestKey)
            : null;

    /// <summary>
    /// Two removals of one key are told apart by their newest event; everything else by what was derived from, and what it came to:
    /// other tags of the same object are news.
    /// </summary>
    static string IdOf(string type, NoticeData data, ObjectHints hints, Reconciliation reconciliation)
    {
        var told = data.ETag is null ? NewestSequencer(hints) : Convert.ToHexString(
            SHA256.HashData([.. reconciliation.Manifest.Span, .. reconciliation.Detail.Span]));
        var identity = string.Join('\0', type, data.Function, data.Bucket, data.Key, data.VersionId, data.ETag, data.Reason, told);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 16));
    }

    static string? NewestSequencer(ObjectHints hints) =>
        hints.Events.Select(objectEvent => objectEvent.Sequencer).OfType<string>()
            .Order(Comparer<string>.Create(Sequencer.Compare)).LastOrDefault();
}
