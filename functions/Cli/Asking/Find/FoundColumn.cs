using System.Globalization;

namespace OnPut.Cli.Asking.Find;

/// <summary>A column of the table for people.</summary>
/// <param name="Name">Its head.</param>
/// <param name="Text">Its cell of an object.</param>
sealed record FoundColumn(string Name, Func<FoundObject, string> Text, bool IsRightAligned = false)
{
    /// <summary>What tells objects apart, and then what was looked for.</summary>
    public static IEnumerable<FoundColumn> For(FindRequest request, bool severalBuckets)
    {
        if (severalBuckets)
            yield return Of("bucket");
        yield return Of("key");
        yield return request.Mismatch ? new("content", item => item.Text("detected_type")) : new("type", Type);
        if (request.Mismatch)
            yield return new("declared", item => item.Text("content_type"));
        yield return new("size", Size, IsRightAligned: true);
        yield return request.Taken is not null || request.Order == FindOrder.Taken
            ? new("taken", item => Minute(item.Text("taken_at")))
            : new("modified", item => Minute(item.Text("last_modified_date")));
        if (request.Near is not null)
            yield return new("distance", item => Distance(item.Value(FindQuery.DistanceColumn)), IsRightAligned: true);
        if (request.Camera is not null)
            yield return Of("camera");
        if (request.Lens is not null)
            yield return Of("lens");
        if (request.Tags.Count > 0)
            yield return new("tags", item => item.Text("object_tags"));
        if (request.Texts is [var text, ..])
            yield return new("text", item => Excerpt.Around(text, item.Text("title"), item.Text("keywords"), item.Text("text_excerpt")));
        if (request.Problems)
            yield return Of("problems");
    }

    static FoundColumn Of(string column) => new(column, item => item.Text(column));

    static string Type(FoundObject item) => item.Text("detected_type") is { Length: > 0 } detected ? detected : item.Text("content_type");

    static string Size(FoundObject item) => item.Value("size") is long bytes ? ByteSize.Of(bytes) : "";

    static string Minute(string time) => time.Length >= 16 ? time[..16].Replace('T', ' ') : time;

    static string Distance(object? metres) => metres switch
    {
        double near and < 1000 => string.Create(CultureInfo.InvariantCulture, $"{near:0} m"),
        double far => string.Create(CultureInfo.InvariantCulture, $"{far / 1000:0.0} km"),
        _ => "",
    };
}
