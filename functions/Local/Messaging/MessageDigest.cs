using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OnPut.Local.Messaging;

/// <summary>The MD5 digests that SQS clients check ("Amazon SQS message metadata: calculating the MD5 message digest").</summary>
static class MessageDigest
{
    const byte StringTransport = 1;
    const byte BinaryTransport = 2;

#pragma warning disable CA5351 // The protocol's own choice; it protects nothing.
    public static string OfBody(string body) => Convert.ToHexStringLower(MD5.HashData(Encoding.UTF8.GetBytes(body)));

    public static string? OfAttributes(IReadOnlyDictionary<string, MessageAttribute> attributes)
    {
        if (attributes.Count == 0) return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        foreach (var (name, attribute) in attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Append(hash, Encoding.UTF8.GetBytes(name));
            Append(hash, Encoding.UTF8.GetBytes(attribute.DataType));
            hash.AppendData([attribute.BinaryValue is null ? StringTransport : BinaryTransport]);
            Append(hash, attribute.BinaryValue ?? Encoding.UTF8.GetBytes(attribute.StringValue ?? ""));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
#pragma warning restore CA5351

    static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
