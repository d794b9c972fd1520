namespace OnPut.Local.S3.Listing;

/// <summary>One page of a listing.</summary>
/// <param name="Last">The last key or common prefix on it; empty on an empty page.</param>
/// <param name="IsTruncated">Whether more follows.</param>
internal sealed record ListPage<T>(IReadOnlyList<T> Entries, IReadOnlyList<string> CommonPrefixes, string Last, bool IsTruncated);
