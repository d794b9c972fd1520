using System.Xml.Linq;

namespace OnPut.Local.Messaging.Sns;

/// <summary>Pages of a hundred, by ARN: a token is the last ARN of the page before.</summary>
static class Paging
{
    const int PageSize = 100;

    public static (IReadOnlyList<T> Page, IEnumerable<XElement> Next) Page<T>(IEnumerable<T> all, string? token, Func<T, string> arnOf)
    {
        var rest = all.Where(item => string.CompareOrdinal(arnOf(item), token) > 0).ToList();
        return rest.Count <= PageSize
            ? (rest, [])
            : (rest[..PageSize], [SnsCall.Element("NextToken", arnOf(rest[PageSize - 1]))]);
    }
}
