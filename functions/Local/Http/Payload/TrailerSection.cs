using System.Security.Cryptography;
using System.Text;
using OnPut.Local.Http.Signing;

namespace OnPut.Local.Http.Payload;

/// <summary>The headers after the last chunk.</summary>
/// <param name="announced">Lower-case names from <c>x-amz-trailer</c>; no other may come, and each must.</param>
/// <param name="signatures">The chain that <c>x-amz-trailer-signature</c> closes; null in an unsigned body.</param>
sealed class TrailerSection(IReadOnlyCollection<string> announced, ChunkSignatures? signatures)
{
    const int MostBytesOfALine = 4096;
    const string SignatureName = "x-amz-trailer-signature";

    readonly Dictionary<string, string> _trailers = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Trailers => _trailers;

    /// <exception cref="ServiceException">A trailer is malformed, missing, not announced or not signed.</exception>
    public async ValueTask ReadAsync(BufferedInput input, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        string? signature = null;
        while (await input.ReadLineAsync(MostBytesOfALine, cancellationToken) is { } line)
        {
            if (line.Length == 0)
            {
                // A signature may stand apart from what it signs.
                if (signatures is null || announced.Count == 0 || signature is not null) break;
                continue;
            }
            var text = Encoding.UTF8.GetString(line.Span);
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0) throw PayloadErrors.MalformedTrailer("a line has no colon");
            var name = text[..colon].Trim().ToLowerInvariant();
            var value = text[(colon + 1)..].Trim();
            if (name == SignatureName)
            {
                signature = value;
                continue;
            }
            if (!announced.Contains(name) || !_trailers.TryAdd(name, value))
                throw PayloadErrors.MalformedTrailer("x-amz-trailer must announce every trailer, and each comes once");
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}:{value}\n"));
        }
        if (_trailers.Count != announced.Count) throw PayloadErrors.MalformedTrailer("a trailer that x-amz-trailer announces is missing");
        if (signatures is not null && (announced.Count > 0 || signature is not null))
            signatures.VerifyTrailers(signature ?? "", Hex.Lower(hash.GetHashAndReset()));
    }
}
