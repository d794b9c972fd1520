using System.Text;

namespace OnPut.Local.S3.Listing;

/// <summary>Reads a page: its cost grows with the page, never with the keys behind a common prefix.</summary>
internal static class Paging
{
    public static ListPage<T> Read<T>(KeyCursor<T> cursor, ListRequest request)
    {
        var entries = new List<T>();
        var prefixes = new List<string>();
        var last = Array.Empty<byte>();
        if (request.MaxKeys == 0) return new ListPage<T>(entries, prefixes, "", false);
        var (from, within) = request.Start();
        cursor.Seek(from, within);
        while (cursor.Next() && request.Includes(cursor.Key))
        {
            var commonPrefix = request.CommonPrefixOf(cursor.Key);
            var isSeen = commonPrefix.Length > 0 && request.IsBehindUs(commonPrefix);
            if (!isSeen && entries.Count + prefixes.Count == request.MaxKeys)
                return new ListPage<T>(entries, prefixes, Encoding.UTF8.GetString(last), true);
            if (commonPrefix.Length == 0)
            {
                entries.Add(cursor.Row);
                last = cursor.Key;
                continue;
            }
            if (!isSeen)
            {
                prefixes.Add(Encoding.UTF8.GetString(commonPrefix));
                last = commonPrefix.ToArray();
            }
            cursor.Seek(KeyOrder.AfterAllWith(commonPrefix));
        }
        return new ListPage<T>(entries, prefixes, Encoding.UTF8.GetString(last), false);
    }
}
