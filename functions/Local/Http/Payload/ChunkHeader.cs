using System.Buffers.Text;
using System.Text;

namespace OnPut.Local.Http.Payload;

/// <summary>The line before a chunk: <c>10000;chunk-signature=ad80…</c>.</summary>
/// <param name="Size">Bytes of data that follow; 0 in the last chunk.</param>
/// <param name="Signature">The chunk's signature; empty in an unsigned body.</param>
readonly record struct ChunkHeader(long Size, string Signature)
{
    const int MostDigits = 15;

    static ReadOnlySpan<byte> SignatureName => "chunk-signature="u8;

    /// <exception cref="ServiceException">The line is anything else.</exception>
    public static ChunkHeader Parse(ReadOnlySpan<byte> line)
    {
        var semicolon = line.IndexOf((byte)';');
        var digits = semicolon < 0 ? line : line[..semicolon];
        if (digits.Length is 0 or > MostDigits || !Utf8Parser.TryParse(digits, out long size, out var read, 'x') || read != digits.Length)
            throw PayloadErrors.MalformedChunk("a chunk must begin with its size in hexadecimal");
        if (semicolon < 0) return new ChunkHeader(size, "");
        var extension = line[(semicolon + 1)..];
        return extension.StartsWith(SignatureName)
            ? new ChunkHeader(size, Encoding.UTF8.GetString(extension[SignatureName.Length..]))
            : throw PayloadErrors.MalformedChunk("a chunk's size may only be followed by chunk-signature");
    }
}
