namespace OnPut.Cli.Plan.Choice;

/// <summary>What is asked for; null for what the options leave open.</summary>
/// <param name="Source">An S3 URI or a path.</param>
/// <param name="Place">Where S3 is.</param>
/// <param name="DerivedBucket">Where the functions write.</param>
/// <param name="DerivedPrefix">What stands before their keys; may be empty.</param>
/// <param name="Schema">The columns of a CSV file without a line of names.</param>
/// <param name="Versions">Whether noncurrent versions of a bucket are asked for.</param>
/// <param name="Rules">A file.</param>
/// <param name="Prices">A file.</param>
/// <param name="Top">How many of the largest movers are named.</param>
/// <param name="Html">A file to write.</param>
sealed record PlanRequest(
    string Source, S3Place Place, string? DerivedBucket, string DerivedPrefix, string? Schema, bool Versions, string? Rules, string? Prices,
    string? PriceRegion, int Top, bool Json, string? Html);
