namespace OnPut.Archiving.Prices;

/// <summary>What one storage class costs, in USD.</summary>
/// <param name="Storage">For a GB (2^30 bytes) a month.</param>
/// <param name="Transition">For 1,000 objects that S3 Lifecycle moves into it; 0 for STANDARD, into which it moves none.</param>
/// <param name="Retrieval">For a GB that is read, with a standard restore where it must be restored; 0 for STANDARD.</param>
/// <param name="Read">For 1,000 reads: GETs, or standard restore requests where it must be restored to be read.</param>
public sealed record ClassPrices(decimal Storage, decimal Transition, decimal Retrieval, decimal Read);
