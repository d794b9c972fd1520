namespace OnPut.Cli;

/// <summary>Finds the bucket that the functions write to as the demo does: by its name.</summary>
static class DerivedBucket
{
    const string Mark = "derived";

    /// <exception cref="UserErrorException">There is none, or more than one.</exception>
    public static string Among(IReadOnlyList<string> buckets, string place)
    {
        var candidates = Candidates(buckets);
        return candidates switch
        {
            [var only] => only,
            [] => throw new UserErrorException(
                $"{place} has no bucket whose name contains '{Mark}'; name it with --bucket"
                + (buckets.Count == 0 ? "" : $" (there is {string.Join(", ", buckets)})")),
            _ => throw new UserErrorException(
                $"{place} has several buckets whose names contain '{Mark}': {string.Join(", ", candidates)}; choose one with --bucket"),
        };
    }

    /// <summary>Those whose names say so.</summary>
    public static IReadOnlyList<string> Candidates(IEnumerable<string> buckets) =>
        [.. buckets.Where(bucket => bucket.Contains(Mark, StringComparison.Ordinal))];
}
