using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OnPut.Local.S3.Access;

/// <summary>Whom buckets and objects belong to. Every access key is an account of its own.</summary>
/// <param name="Name">The access key id, by which the catalogue knows it; empty for nobody in particular.</param>
internal sealed record Account(string Name)
{
    const int IdDigits = 12;

    /// <summary>The account that the local cloud starts with.</summary>
    public static Account Root { get; } = new(LocalAccount.RootKey);

    /// <summary>Whoever sends requests without a signature.</summary>
    public static Account Anonymous { get; } = new("");

    /// <summary>The twelve digits in ARNs.</summary>
    public string Id => Name == LocalAccount.RootKey ? LocalAccount.Id : DigitsOf(Name);

    /// <summary>The id in ACLs and owners: 64 hexadecimal digits, or S3's own 32 for the anonymous.</summary>
    public string CanonicalId => Name.Length == 0 ? "65a011a29cdf8ec533ec3d1ccaae921c" : Convert.ToHexStringLower(HashOf(Name));

    public string DisplayName => Name.Length == 0 ? "anonymous" : Name;

    static string DigitsOf(string name) =>
        (BitConverter.ToUInt64(HashOf(name)) % 1_000_000_000_000).ToString(CultureInfo.InvariantCulture).PadLeft(IdDigits, '0');

    static byte[] HashOf(string name) => SHA256.HashData(Encoding.UTF8.GetBytes(name));
}
