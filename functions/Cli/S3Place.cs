namespace OnPut.Cli;

/// <summary>What the options say of where S3 is; null for what they leave open.</summary>
/// <param name="Endpoint">Where S3 is spoken.</param>
/// <param name="Profile">A profile of AWS's configuration files.</param>
sealed record S3Place(string? Endpoint, string? Profile, string? Region)
{
    /// <summary>A profile or a region without an endpoint means AWS itself.</summary>
    public bool IsAws => Endpoint is null && (Profile is not null || Region is not null);

    public bool IsGiven => (Endpoint ?? Profile ?? Region) is not null;
}
