using System.Security.Cryptography;
using System.Text;

namespace OnPut.Local.Http.Signing;

/// <summary>A Signature Version 4 key, derived from a secret for one scope.</summary>
sealed class SigningKey
{
    readonly byte[] _key;

    public SigningKey(string secret, CredentialScope scope)
    {
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in (ReadOnlySpan<string>)[scope.Date, scope.Region, scope.Service, "aws4_request"])
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        _key = key;
    }

    /// <returns>The signature in lower-case hex.</returns>
    public string Sign(string stringToSign) => Hex.Lower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(stringToSign)));

    /// <summary>Compares in constant time.</summary>
    public bool Verify(string stringToSign, string signature) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(stringToSign)), Encoding.UTF8.GetBytes(signature));
}
