using System.Globalization;
using OnPut.Local.S3.Errors;

namespace OnPut.Local.S3.Requests;

/// <summary>Bytes of an object.</summary>
internal readonly record struct ByteRange(long Offset, long Length)
{
    /// <summary>
    /// Reads a Range header. As in S3, several ranges at once, another unit or broken syntax count as no header.
    /// </summary>
    /// <returns>The bytes, or null where the whole object is to be answered.</returns>
    /// <exception cref="Http.ServiceException"><c>InvalidRange</c>: the object ends before the range begins.</exception>
    public static ByteRange? Parse(string? header, long size)
    {
        const string unit = "bytes=";
        if (header is null || !header.StartsWith(unit, StringComparison.OrdinalIgnoreCase)) return null;
        var dash = header.IndexOf('-', StringComparison.Ordinal);
        if (dash < 0 || !TryNumber(header.AsSpan(unit.Length..dash), out var first) || !TryNumber(header.AsSpan(dash + 1), out var last))
            return null;
        var range = (first, last) switch
        {
            (null, null) => (ByteRange?)null,
            (null, { } suffix) => new ByteRange(Math.Max(0, size - suffix), Math.Min(suffix, size)),
            ({ } from, null) => new ByteRange(from, size - from),
            ({ } from, { } to) when to < from => null,
            ({ } from, { } to) => new ByteRange(from, Math.Min(to, size - 1) - from + 1),
        };
        return range is { Length: <= 0 } ? throw ObjectErrors.InvalidRange(header, size) : range;
    }

    /// <summary>The value of Content-Range.</summary>
    public string Describe(long size) =>
        string.Create(CultureInfo.InvariantCulture, $"bytes {Offset}-{Offset + Length - 1}/{size}");

    static bool TryNumber(ReadOnlySpan<char> text, out long? number)
    {
        number = null;
        if (text.IsWhiteSpace()) return true;
        if (!long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return false;
        number = value;
        return true;
    }
}
