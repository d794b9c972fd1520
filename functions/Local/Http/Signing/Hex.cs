using System.Security.Cryptography;
using System.Text;

namespace OnPut.Local.Http.Signing;

/// <summary>Lower-case hex, the form of every hash in a signature.</summary>
static class Hex
{
    /// <summary>The SHA-256 of nothing.</summary>
    public const string EmptySha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    public static string Lower(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(bytes);

    public static string Sha256(ReadOnlySpan<byte> bytes) => Lower(SHA256.HashData(bytes));

    public static string Sha256(string text) => Sha256(Encoding.UTF8.GetBytes(text));

    public static bool IsSha256(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigit);
}
