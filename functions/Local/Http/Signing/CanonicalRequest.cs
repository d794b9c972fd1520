using System.Text;
using Microsoft.AspNetCore.Http;

namespace OnPut.Local.Http.Signing;

/// <summary>The text of a request that a signature covers ("Create a signed AWS API request" in the IAM User Guide).</summary>
static class CanonicalRequest
{
    /// <param name="method">The HTTP method.</param>
    /// <param name="path">The path in canonical form, from <see cref="CanonicalPath"/>.</param>
    /// <param name="query">Every parameter; a presigned URL's own signature is left out here.</param>
    /// <param name="headers">The headers as received.</param>
    /// <param name="signedHeaders">Lower-case names in signing order.</param>
    /// <param name="payloadHash">The hash, or the word that stands for it.</param>
    public static string Build(
        string method,
        string path,
        QueryParameters query,
        IHeaderDictionary headers,
        IReadOnlyList<string> signedHeaders,
        string payloadHash)
    {
        var text = new StringBuilder(512).Append(method).Append('\n').Append(path).Append('\n').Append(Canonical(query)).Append('\n');
        foreach (var name in signedHeaders)
            text.Append(name).Append(':').AppendJoin(',', headers[name].Select(Trimmed)).Append('\n');
        return text.Append('\n').AppendJoin(';', signedHeaders).Append('\n').Append(payloadHash).ToString();
    }

    static string Canonical(QueryParameters query)
    {
        var pairs = query.Pairs
            .Where(pair => pair.Key != "X-Amz-Signature")
            .Select(pair => (Name: PercentEncoding.Encode(pair.Key), Value: PercentEncoding.Encode(pair.Value)))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal);
        return string.Join('&', pairs.Select(pair => $"{pair.Name}={pair.Value}"));
    }

    static string Trimmed(string? value) =>
        string.Join(' ', (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
