using OnPut.Events;
using OnPut.Objects;

namespace OnPut.Reconcile;

/// <summary>
/// Makes what is derived from one object match what the object is now, without a lock or a table: read the derived state,
/// then the source; write conditionally, the manifest last; look at the source once more; on any surprise start again.
/// Whoever acknowledges has seen that what stands is what the source is; a crash leaves an unacknowledged message.
/// </summary>
public sealed class ObjectReconciler(
    IDerivation derivation, SourceStore sources, DerivedStore derived, long mostBytesRead, TimeProvider time)
{
    /// <exception cref="OperationCanceledException">The deadline passed: nothing was acknowledged, the message comes back.</exception>
    public async Task<Reconciliation> ReconcileAsync(ObjectHints hints, CancellationToken cancellationToken)
    {
        long bytesRead = 0;
        var reconciliation = await Attempts.RunAsync(
            () => TryAsync(hints, read => bytesRead += read, cancellationToken), $"s3://{hints.Bucket}/{hints.Key}", time, cancellationToken);
        return reconciliation with { BytesRead = bytesRead };
    }

    /// <returns>Null where the source changed under way.</returns>
    async Task<Reconciliation?> TryAsync(ObjectHints hints, Action<long> onRead, CancellationToken cancellationToken)
    {
        var place = derivation.PlaceOf(hints.Bucket, hints.Key);
        var standing = await derived.ReadAsync(place, derivation.ReadManifest, cancellationToken);
        var seenAt = time.GetUtcNow();
        var source = await sources.LookAsync(hints.Bucket, hints.Key, cancellationToken);
        if (source is null && standing.IsEmpty)
            return new(Outcome.Done(Effect.Unchanged), seenAt, Place: place);

        var sighting = source is null ? null : new Sighting(hints, source, standing.Manifest);
        var mark = MarkOf(source);
        if (mark is not null && standing.Matches(mark) && !derivation.IsNews(sighting!))
            return new(Repeated(standing.Recorded!), seenAt, source, place, [.. standing.ETags.Keys], standing.Manifest);

        // Archived since it was derived from: what stands is still right, whatever the options have become.
        if (WhyOutOfReach(source) is { } rejection && standing.Recorded?.Mark.ETag == source?.ETag)
            return new(Outcome.Rejected(rejection), seenAt, source, place, [.. standing.ETags.Keys], standing.Manifest);

        var target = await DeriveAsync(sighting, onRead, cancellationToken);
        if (target is Derivation.Nothing nothing && standing.IsEmpty)
            return new(nothing.Outcome, seenAt, source, place);
        var manifest = await WriteAsync(place, standing, target, source, cancellationToken);
        seenAt = time.GetUtcNow();
        var now = await sources.LookAsync(hints.Bucket, hints.Key, cancellationToken);
        return MarkOf(now) == mark ? new(OutcomeOf(target), seenAt, source, place, NamesIn(target), manifest) : null;
    }

    SourceMark? MarkOf(SourceObject? source) => source is null ? null : SourceMark.Of(source, derivation);

    Rejection? WhyOutOfReach(SourceObject? source) => derivation.Needs.Content ? source?.Rejection : null;

    async Task<Derivation> DeriveAsync(Sighting? sighting, Action<long> onRead, CancellationToken cancellationToken)
    {
        if (sighting is not { Source: var source })
            return new Derivation.Nothing(Outcome.Done(Effect.Removed));
        if (WhyOutOfReach(source) is { } rejection)
            return new Derivation.Nothing(Outcome.Rejected(rejection));
        if (source.IsDerived)
            return new Derivation.Nothing(Outcome.Skipped("written by a function of OnPut"));

        await using var content = sources.Open(source, mostBytesRead, cancellationToken);
        try
        {
            return await derivation.DeriveAsync(sighting, content, cancellationToken);
        }
        catch (UnreadableSourceException unreadable)
        {
            return new Derivation.Nothing(Outcome.Rejected(unreadable.Rejection));
        }
        finally
        {
            onRead(content.BytesFetched);
        }
    }

    /// <returns>The manifest that stands now, or stood until now where there is none any more.</returns>
    async Task<ReadOnlyMemory<byte>> WriteAsync(
        DerivedPlace place, DerivedState standing, Derivation target, SourceObject? source, CancellationToken cancellationToken)
    {
        var something = target as Derivation.Something;
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in something?.Objects ?? [])
            written[item.Name] = await derived.WriteAsync(
                place, item, source!.ETag, standing.ETags.GetValueOrDefault(item.Name), cancellationToken);

        foreach (var (name, eTag) in standing.ETags)
            if (!written.ContainsKey(name))
                await derived.DeleteAsync(place, name, eTag, cancellationToken);

        if (something is null)
        {
            if (standing.ManifestETag is not null)
                await derived.DeleteAsync(place, place.ManifestName, standing.ManifestETag, cancellationToken);
            return standing.Manifest;
        }
        var manifest = something.Manifest(written);
        await derived.WriteAsync(place, Manifest(place, manifest), source!.ETag, standing.ManifestETag, cancellationToken);
        return manifest;
    }

    static DerivedObject Manifest(DerivedPlace place, ReadOnlyMemory<byte> content) =>
        new(place.ManifestName, content, "application/json", "no-cache");

    static Outcome Repeated(Recorded recorded) =>
        recorded.Rejection is { } rejection ? Outcome.Rejected(rejection) : Outcome.Done(Effect.Unchanged);

    static Outcome OutcomeOf(Derivation derivation) => derivation switch
    {
        Derivation.Nothing nothing => nothing.Outcome,
        Derivation.Something something => something.Outcome,
        _ => throw new InvalidOperationException($"Unknown derivation {derivation}."),
    };

    static IReadOnlyList<string> NamesIn(Derivation derivation) =>
        derivation is Derivation.Something something ? [.. something.Objects.Select(item => item.Name)] : [];
}
