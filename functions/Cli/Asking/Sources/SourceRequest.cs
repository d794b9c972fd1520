namespace OnPut.Cli.Asking.Sources;

/// <summary>What the options say of where the journal is; null for what they leave open.</summary>
/// <param name="DataFolder">A local cloud's data folder, read without the cloud.</param>
/// <param name="Endpoint">Where S3 is spoken.</param>
/// <param name="Profile">A profile of AWS's configuration files.</param>
/// <param name="Prefix">What stands before <c>journal/</c> in the bucket.</param>
sealed record SourceRequest(string? DataFolder, string? Endpoint, string? Profile, string? Region, string? Bucket, string Prefix)
{
    /// <summary>A profile or a region without an endpoint means AWS itself.</summary>
    public bool IsAws => Endpoint is null && (Profile is not null || Region is not null);
}
