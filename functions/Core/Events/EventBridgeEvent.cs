using System.Text.Json.Serialization;

namespace OnPut.Events;

/// <summary>"Event message structure" for EventBridge (Amazon S3 User Guide). Its keys are not encoded.</summary>
sealed record EventBridgeEvent(
    [property: JsonPropertyName("detail-type")] string? DetailType, DateTimeOffset? Time, EventBridgeEvent.S3Detail? Detail)
{
    internal sealed record S3Bucket(string? Name);

    internal sealed record S3Object(
        string? Key, long? Size, string? ETag, [property: JsonPropertyName("version-id")] string? VersionId, string? Sequencer);

    internal sealed record S3Detail(
        S3Bucket? Bucket, S3Object? Object, string? Requester,
        [property: JsonPropertyName("request-id")] string? RequestId,
        [property: JsonPropertyName("source-ip-address")] string? SourceIpAddress,
        [property: JsonPropertyName("deletion-type")] string? DeletionType);

    public static ObjectEvent Read(ReadOnlySpan<byte> json)
    {
        static string Needed(string? value, string path) => !string.IsNullOrEmpty(value) ? value
            : throw new UnreadableEventException($"The EventBridge event has no {path}.");

        var parsed = RouteJson.Read(json, RouteJson.Default.EventBridgeEvent, "EventBridge event");
        var detailType = Needed(parsed.DetailType, "detail-type");
        var detail = parsed.Detail;
        return new()
        {
            Name = detailType,
            Kind = EventNames.OfDetailType(detailType),
            IsDeleteMarker = detail?.DeletionType == "Delete Marker Created",
            Bucket = Needed(detail?.Bucket?.Name, "detail.bucket.name"),
            Key = Needed(detail?.Object?.Key, "detail.object.key"),
            VersionId = detail!.Object!.VersionId,
            ETag = detail.Object.ETag,
            Size = detail.Object.Size,
            Sequencer = detail.Object.Sequencer,
            Time = parsed.Time,
            RequestId = detail.RequestId,
            Requester = detail.Requester,
            SourceIpAddress = detail.SourceIpAddress,
        };
    }
}
