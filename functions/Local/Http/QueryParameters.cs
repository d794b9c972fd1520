namespace OnPut.Local.Http;

/// <summary>A query or a form body as name and value pairs, decoded once, in the order in which they were sent.</summary>
sealed class QueryParameters
{
    readonly List<KeyValuePair<string, string>> _pairs = [];

    /// <exception cref="ServiceException"><c>InvalidURI</c>: the encoding is broken.</exception>
    public QueryParameters(string encoded)
    {
        foreach (var pair in encoded.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            _pairs.Add(equals < 0
                ? new(Decode(pair), "")
                : new(Decode(pair[..equals]), Decode(pair[(equals + 1)..])));
        }
    }

    /// <summary>The first value of a name; null where it was not sent.</summary>
    public string? this[string name] => _pairs.Find(pair => pair.Key == name) is { Key: not null } found ? found.Value : null;

    public IReadOnlyList<KeyValuePair<string, string>> Pairs => _pairs;

    static string Decode(string text) =>
        PercentEncoding.TryDecode(text.Replace('+', ' '), out var decoded)
            ? decoded
            : throw new ServiceException(new ServiceError(400, "InvalidURI", "Couldn't parse the specified URI."));
}
