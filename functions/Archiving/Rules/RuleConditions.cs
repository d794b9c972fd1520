using OnPut.Archiving.Rules.Globs;

namespace OnPut.Archiving.Rules;

/// <summary>What a rule asks of an object: everything that is not null must hold. Without any it takes every current version.</summary>
public sealed record RuleConditions
{
    /// <summary>False takes only current versions, true only noncurrent ones.</summary>
    public bool IsNoncurrent { get; init; }

    /// <summary>In bytes.</summary>
    public Bounds? Size { get; init; }

    /// <summary>One of them must match the bucket's name.</summary>
    public IReadOnlyList<Glob>? Buckets { get; init; }

    /// <summary>One of them must match the key.</summary>
    public IReadOnlyList<Glob>? Keys { get; init; }

    public MediaTypeCondition? Type { get; init; }

    /// <summary>Whole days between the time that the picture was taken and now; a time to come is in no bounds.</summary>
    public Bounds? TakenDaysAgo { get; init; }

    public IReadOnlyList<NamedCondition>? Tags { get; init; }

    /// <summary>By lower-case names without the <c>x-amz-meta-</c>.</summary>
    public IReadOnlyList<NamedCondition>? Metadata { get; init; }

    /// <summary>What must be looked up so that this can always be told.</summary>
    public ObjectAspects Needs =>
        (Type is null ? 0 : ObjectAspects.DeclaredType | ObjectAspects.DetectedType)
        | (TakenDaysAgo is null ? 0 : ObjectAspects.TakenAt)
        | (Tags is null ? 0 : ObjectAspects.Tags)
        | (Metadata is null ? 0 : ObjectAspects.UserMetadata);

    /// <param name="missing">
    /// What nobody looked up though everything else holds; <see cref="ObjectAspects.None"/> where it could be told.
    /// </param>
    public bool Hold(ArchiveCandidate candidate, DateTimeOffset now, out ObjectAspects missing)
    {
        missing = ObjectAspects.None;
        if (candidate.IsNoncurrent != IsNoncurrent
            || Size is { } size && !size.Hold(candidate.Size)
            || Buckets is not null && !Buckets.AnyMatch(candidate.Bucket)
            || Keys is not null && !Keys.AnyMatch(candidate.Key))
            return false;
        if (!HoldLookedUp(candidate, now, ref missing))
        {
            missing = ObjectAspects.None;
            return false;
        }
        return missing == ObjectAspects.None;
    }

    bool HoldLookedUp(ArchiveCandidate candidate, DateTimeOffset now, ref ObjectAspects missing)
    {
        if (Type is not null && !Type.Holds(candidate, out missing) && missing == ObjectAspects.None)
            return false;
        if (TakenDaysAgo is { } days
            && IsKnown(candidate, ObjectAspects.TakenAt, ref missing) && !IsTakenWithin(days, candidate.TakenAt, now))
            return false;
        if (Tags is not null && IsKnown(candidate, ObjectAspects.Tags, ref missing) && !AllHold(Tags, candidate.Tags))
            return false;
        return Metadata is null
            || !IsKnown(candidate, ObjectAspects.UserMetadata, ref missing)
            || AllHold(Metadata, candidate.UserMetadata);
    }

    static bool IsKnown(ArchiveCandidate candidate, ObjectAspects aspect, ref ObjectAspects missing)
    {
        if (candidate.Knows(aspect))
            return true;
        missing |= aspect;
        return false;
    }

    static bool IsTakenWithin(Bounds days, DateTimeOffset? taken, DateTimeOffset now) =>
        taken <= now && days.Hold((long)(now - taken.Value).TotalDays);

    static bool AllHold(IReadOnlyList<NamedCondition> conditions, IReadOnlyDictionary<string, string>? pairs)
    {
        for (var i = 0; i < conditions.Count; i++)
            if (!conditions[i].Holds(pairs))
                return false;
        return true;
    }
}
