using OnPut.Local.S3.Access;

namespace OnPut.Local.S3.Store;

/// <summary>A bucket as the catalogue has it.</summary>
internal sealed record Bucket(long Id, string Name, string Region, DateTimeOffset Created, Versioning Versioning, Account Owner);
