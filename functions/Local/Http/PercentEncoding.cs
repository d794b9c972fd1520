using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace OnPut.Local.Http;

/// <summary>Percent-encoding as AWS signs it: every UTF-8 byte but <c>A–Z a–z 0–9 - . _ ~</c> becomes <c>%XX</c> in upper case.</summary>
static class PercentEncoding
{
    static readonly SearchValues<byte> Unreserved =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"u8);
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Encode(string text, bool keepSlashes = false)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var encoded = new StringBuilder(bytes.Length + 16);
        foreach (var value in bytes)
            if (Unreserved.Contains(value) || (keepSlashes && value == '/')) encoded.Append((char)value);
            else encoded.Append('%').Append(value.ToString("X2", null));
        return encoded.ToString();
    }

    /// <summary>Decodes <c>%XX</c>; a plus stays a plus.</summary>
    /// <returns>False where an escape is broken or the bytes are no UTF-8.</returns>
    public static bool TryDecode(string text, [NotNullWhen(true)] out string? decoded)
    {
        decoded = text;
        if (!text.Contains('%', StringComparison.Ordinal)) return true;
        decoded = null;
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '%')
            {
                bytes[length++] = bytes[i];
                continue;
            }
            if (i + 2 >= bytes.Length
                || Convert.FromHexString(bytes.AsSpan(i + 1, 2), bytes.AsSpan(length), out _, out _) != OperationStatus.Done)
                return false;
            length++;
            i += 2;
        }
        return TryDecodeUtf8(bytes.AsSpan(0, length), out decoded);
    }

    static bool TryDecodeUtf8(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out string? decoded)
    {
        try
        {
            decoded = Strict.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            decoded = null;
            return false;
        }
    }
}
