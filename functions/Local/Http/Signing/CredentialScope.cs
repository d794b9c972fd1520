using System.Diagnostics.CodeAnalysis;

namespace OnPut.Local.Http.Signing;

/// <summary>What a signing key is good for: one day, region and service.</summary>
sealed record CredentialScope(string Date, string Region, string Service)
{
    /// <summary>What a credential looks like, for messages.</summary>
    public const string Form = "<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request";

    const string Terminator = "aws4_request";

    public override string ToString() => $"{Date}/{Region}/{Service}/{Terminator}";

    /// <summary>Reads <c>KEYID/20130524/us-east-1/s3/aws4_request</c>.</summary>
    public static bool TryParse(string credential, [NotNullWhen(true)] out string? keyId, [NotNullWhen(true)] out CredentialScope? scope)
    {
        keyId = null;
        scope = null;
        var parts = credential.Split('/');
        if (parts.Length < 5 || parts[^1] != Terminator || parts[^4].Length != 8) return false;
        keyId = string.Join('/', parts[..^4]);
        scope = new CredentialScope(parts[^4], parts[^3], parts[^2]);
        return keyId.Length > 0;
    }
}
