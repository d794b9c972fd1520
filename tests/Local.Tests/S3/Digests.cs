using System.Security.Cryptography;

namespace OnPut.Local.Tests.S3;

/// <summary>MD5 as S3 uses it.</summary>
static class Digests
{
#pragma warning disable CA5351 // The algorithm is S3's choice.
    public static string Md5(ReadOnlySpan<byte> bytes) => Convert.ToBase64String(MD5.HashData(bytes));

    public static string ETag(ReadOnlySpan<byte> bytes) => $"\"{Convert.ToHexStringLower(MD5.HashData(bytes))}\"";
#pragma warning restore CA5351
}
