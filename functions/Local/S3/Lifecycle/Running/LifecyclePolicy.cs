using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Lifecycle.Running;

/// <summary>What a bucket's rules do to a version, and when.</summary>
internal static class LifecyclePolicy
{
    /// <summary>Smaller objects are not moved unless a size filter says so ("Constraints and considerations for transitions").</summary>
    const long SmallestThatMoves = 128 * 1024;

    /// <returns>What happens next, on <paramref name="notBefore"/> where it is overdue; null where nothing ever does.</returns>
    /// <param name="notBefore">A midnight UTC.</param>
    public static PlannedAction? Next(LifecycleConfiguration configuration, AgingVersion version, DateTimeOffset notBefore) =>
        Actions(configuration, version)
            .Where(action => !(version.IsHeld && action.Kind == PlannedActionKind.Delete))
            .Select(action => action.Due < notBefore ? action with { Due = notBefore } : action)
            .Min();

    /// <returns>When a rule ends an upload in progress, and which; null where none does.</returns>
    public static (DateTimeOffset Due, LifecycleRule Rule)? AbortOf(
        LifecycleConfiguration configuration, string key, DateTimeOffset begun) =>
        configuration.Rules
            .Where(rule => rule is { IsEnabled: true, AbortUploadsAfterDays: not null } && rule.MatchesKey(key))
            .OrderBy(rule => rule.AbortUploadsAfterDays)
            .Select(rule => ((DateTimeOffset, LifecycleRule)?)(Midnight.After(begun, rule.AbortUploadsAfterDays!.Value), rule))
            .FirstOrDefault();

    /// <returns>When a rule ends the current version of a key, and which; null where none does.</returns>
    public static (DateTimeOffset Due, LifecycleRule Rule)? ExpirationOf(
        LifecycleConfiguration configuration, string key, long size, TagSet tags, DateTimeOffset made) =>
        configuration.Rules
            .Where(rule => rule.IsEnabled && rule.Matches(key, size, tags))
            .Select(rule => (Due: EndOf(rule.Expiration, made), Rule: rule))
            .Where(end => end.Due is not null)
            .OrderBy(end => end.Due)
            .Select(end => ((DateTimeOffset, LifecycleRule)?)(end.Due!.Value, end.Rule))
            .FirstOrDefault();

    static IEnumerable<PlannedAction> Actions(LifecycleConfiguration configuration, AgingVersion version) => configuration.Rules
        .Where(rule => rule.IsEnabled && rule.Matches(version.Key, version.Size, version.Tags))
        .SelectMany(rule => version switch
        {
            { Replaced: { } replaced } => OfNoncurrent(configuration, rule, version, replaced),
            { IsDeleteMarker: true } => OfMarker(rule, version),
            _ => OfCurrent(configuration, rule, version),
        });

    static IEnumerable<PlannedAction> OfCurrent(LifecycleConfiguration configuration, LifecycleRule rule, AgingVersion version)
    {
        if (EndOf(rule.Expiration, version.Made) is { } end)
            yield return new PlannedAction(end, version.IsVersioned ? PlannedActionKind.Cover : PlannedActionKind.Delete);
        foreach (var transition in rule.Transitions)
            if (CanMove(configuration, rule, version, transition.StorageClass))
                yield return new PlannedAction(
                    transition.Date ?? Midnight.After(version.Made, transition.Days ?? 0), PlannedActionKind.Move, transition.StorageClass);
    }

    /// <summary>A delete marker that is all that is left of its key hides nothing.</summary>
    static IEnumerable<PlannedAction> OfMarker(LifecycleRule rule, AgingVersion version)
    {
        if (!version.IsAlone) yield break;
        if (rule.Expiration is { ExpiredObjectDeleteMarker: true })
            yield return new PlannedAction(DateTimeOffset.MinValue, PlannedActionKind.Delete);
        else if (EndOf(rule.Expiration, version.Made) is { } end)
            yield return new PlannedAction(end, PlannedActionKind.Delete);
    }

    static IEnumerable<PlannedAction> OfNoncurrent(
        LifecycleConfiguration configuration, LifecycleRule rule, AgingVersion version, DateTimeOffset replaced)
    {
        if (rule.NoncurrentExpiration is { } end && version.NewerNoncurrent >= (end.NewerVersions ?? 0))
            yield return new PlannedAction(Midnight.After(replaced, end.Days), PlannedActionKind.Delete);
        if (version.IsDeleteMarker) yield break;
        foreach (var transition in rule.NoncurrentTransitions)
            if (version.NewerNoncurrent >= (transition.NewerVersions ?? 0)
                && CanMove(configuration, rule, version, transition.StorageClass))
                yield return new PlannedAction(Midnight.After(replaced, transition.Days), PlannedActionKind.Move, transition.StorageClass);
    }

    static DateTimeOffset? EndOf(LifecycleExpiration? expiration, DateTimeOffset made) =>
        expiration?.Days is { } days ? Midnight.After(made, days) : expiration?.Date;

    static bool CanMove(LifecycleConfiguration configuration, LifecycleRule rule, AgingVersion version, string storageClass) =>
        StorageClasses.CanMove(version.StorageClass, storageClass)
        && (version.Size >= SmallestThatMoves || rule.HasSizeFilter
            || (configuration.MinimumSizeVaries && StorageClasses.IsArchive(storageClass)));
}
