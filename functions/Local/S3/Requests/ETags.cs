namespace OnPut.Local.S3.Requests;

/// <summary>ETags carry quotes on the wire and none in the catalogue; clients send them either way.</summary>
internal static class ETags
{
    public static string Quote(string etag) => $"\"{etag}\"";

    public static string Unquote(string etag) => etag.Trim().Trim('"');

    /// <summary>Whether a list such as <c>"a", "b"</c> or <c>*</c> has this one.</summary>
    public static bool Contains(string list, string etag) =>
        list.Split(',', StringSplitOptions.TrimEntries).Any(entry => entry == "*" || Unquote(entry) == etag);
}
