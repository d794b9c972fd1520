using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace OnPut.Cli.Plan.Lookup;

/// <summary>Where the functions write what they derive.</summary>
/// <param name="Prefix">What stands before <c>documents/</c> and <c>config/</c>; may be empty.</param>
sealed record DerivedPlace(string Bucket, string Prefix)
{
    /// <summary>Bytes; a document whose prefix would be longer has the key's hash in its place.</summary>
    const int LongestPrefix = 960;

    static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    public string RulesKey => $"{Prefix}config/archive-rules.json";

    /// <summary>The key of an object's metadata document.</summary>
    public string DocumentOf(string bucket, string key)
    {
        var folder = $"{Prefix}documents/{bucket}/";
        var isHashed = Encoding.UTF8.GetByteCount(folder + key) > LongestPrefix || LooksHashed(key);
        return $"{folder}{(isHashed ? $"~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}" : key)}.json";
    }

    static bool LooksHashed(string key) => key is ['~', ..] && key.Length == 65 && !key.AsSpan(1).ContainsAnyExcept(LowerHex);
}
