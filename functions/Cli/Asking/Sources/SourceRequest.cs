namespace OnPut.Cli.Asking.Sources;

/// <summary>What the options say of where the journal is; null for what they leave open.</summary>
/// <param name="DataFolder">A local cloud's data folder, read without the cloud.</param>
/// <param name="Prefix">What stands before <c>journal/</c> in the bucket.</param>
sealed record SourceRequest(string? DataFolder, S3Place Place, string? Bucket, string Prefix);
