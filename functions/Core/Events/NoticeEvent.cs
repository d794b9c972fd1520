namespace OnPut.Events;

/// <summary>A notice of a function of OnPut (<see cref="Notices.Notice"/>) as news for another: what it made of the object is there now.</summary>
sealed record NoticeEvent(string? Type, NoticeEvent.Told? Data)
{
    internal sealed record Told(string? Bucket, string? Key, string? VersionId, string? ETag);

    public static ObjectEvent Read(ReadOnlySpan<byte> json)
    {
        static string Needed(string? value, string path) => !string.IsNullOrEmpty(value) ? value
            : throw new UnreadableEventException($"The notice has no {path}.");

        var parsed = RouteJson.Read(json, RouteJson.Default.NoticeEvent, "notice");
        return new()
        {
            Name = Needed(parsed.Type, "type"),
            Kind = ObjectEventKind.Other,
            Bucket = Needed(parsed.Data?.Bucket, "data.bucket"),
            Key = Needed(parsed.Data?.Key, "data.key"),
            VersionId = parsed.Data!.VersionId,
            ETag = parsed.Data.ETag?.Trim('"'),
        };
    }
}
