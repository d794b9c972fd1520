using System.Net;
using Amazon.Lambda.S3Events;

namespace OnPut.Events;

/// <summary>S3's own notification ("Event message structure", Amazon S3 User Guide); keys are form-encoded, a plus is a space.</summary>
static class S3Records
{
    public static IReadOnlyList<ObjectEvent> Read(ReadOnlyMemory<byte> json) =>
        [.. (EventJson.Read<S3Event>(json).Records ?? []).Select(ToEvent)];

    static ObjectEvent ToEvent(S3Event.S3EventNotificationRecord? record, int index)
    {
        string Needed(string? value, string path) => !string.IsNullOrEmpty(value) ? value
            : throw new UnreadableEventException($"S3 record {index} has no {path}.");

        var name = Needed(record?.EventName, "eventName");
        var s3Object = record!.S3?.Object;
        return new()
        {
            Name = name,
            Kind = EventNames.OfNotification(name),
            IsDeleteMarker = EventNames.IsDeleteMarker(name),
            Bucket = Needed(record.S3?.Bucket?.Name, "s3.bucket.name"),
            Key = WebUtility.UrlDecode(Needed(s3Object?.Key, "s3.object.key")),
            VersionId = s3Object!.VersionId,
            ETag = s3Object.ETag,
            Size = s3Object.ETag is null ? null : s3Object.Size,
            Sequencer = s3Object.Sequencer,
            Time = record.EventTime == default ? null : new DateTimeOffset(record.EventTime.ToUniversalTime()),
            RequestId = record.ResponseElements?.XAmzRequestId,
            Requester = record.UserIdentity?.PrincipalId,
            SourceIpAddress = record.RequestParameters?.SourceIPAddress,
        };
    }
}
