using System.Text;

namespace OnPut.Local.S3.Listing;

/// <summary>Which page of a listing is wanted.</summary>
/// <param name="Prefix">What keys must begin with; may be empty.</param>
/// <param name="Delimiter">Keys that have it behind the prefix are rolled up into one common prefix; empty for none.</param>
/// <param name="After">The last key or common prefix of the page before; empty for the first.</param>
/// <param name="MaxKeys">Entries of the page, common prefixes included.</param>
internal sealed record ListRequest(string Prefix, string Delimiter, string After, int MaxKeys)
{
    readonly byte[] _prefix = Encoding.UTF8.GetBytes(Prefix);
    readonly byte[] _delimiter = Encoding.UTF8.GetBytes(Delimiter);
    readonly byte[] _after = Encoding.UTF8.GetBytes(After);

    /// <summary>The last entry of the page before within its key, where a key has several; null to go on behind the key.</summary>
    public object? AfterWithinKey { get; init; }

    /// <summary>Where the scan begins: at a key, and, where that key has several entries, behind one of them.</summary>
    public (byte[] Key, object? Within) Start()
    {
        if (_after.AsSpan().SequenceCompareTo(_prefix) < 0) return (_prefix, null);
        if (AfterWithinKey is not null) return (_after, AfterWithinKey);
        return (_after.Length == 0 ? _after : KeyOrder.JustAfter(After), null);
    }

    public bool Includes(ReadOnlySpan<byte> key) => key.StartsWith(_prefix);

    /// <returns>The common prefix that the key belongs to; empty where it stands for itself.</returns>
    public ReadOnlySpan<byte> CommonPrefixOf(ReadOnlySpan<byte> key)
    {
        if (_delimiter.Length == 0) return [];
        var at = key[_prefix.Length..].IndexOf(_delimiter);
        return at < 0 ? [] : key[..(_prefix.Length + at + _delimiter.Length)];
    }

    /// <summary>Whether the page before has already given this common prefix.</summary>
    public bool IsBehindUs(ReadOnlySpan<byte> commonPrefix) => commonPrefix.SequenceCompareTo(_after) <= 0;
}
