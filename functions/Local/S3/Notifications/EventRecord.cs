using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnPut.Local.Http;

namespace OnPut.Local.S3.Notifications;

/// <summary>The JSON that S3 sends ("Event message structure" in the S3 User Guide).</summary>
internal static class EventRecord
{
    const string CurrentVersion = "2.1";
    const string LaterVersion = "2.3";

    // Keys are form-encoded, so a plus must stay a plus and nothing else needs escaping.
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="rule">The rule that the event matched.</param>
    public static string Write(ObjectEvent what, NotificationRule rule) => Json(json =>
    {
        json.WriteStartArray("Records");
        json.WriteStartObject();
        json.WriteString("eventVersion", EventNames.IsOfLaterVersion(what.Name) ? LaterVersion : CurrentVersion);
        json.WriteString("eventSource", "aws:s3");
        json.WriteString("awsRegion", what.Bucket.Region);
        json.WriteString("eventTime", Timestamp(what.Time));
        json.WriteString("eventName", what.Name);
        WriteObject(json, "userIdentity", ("principalId", what.Requester.Principal));
        WriteObject(json, "requestParameters", ("sourceIPAddress", what.Requester.Address));
        WriteObject(
            json, "responseElements", ("x-amz-request-id", what.Requester.Ids.RequestId), ("x-amz-id-2", what.Requester.Ids.HostId));
        json.WriteStartObject("s3");
        json.WriteString("s3SchemaVersion", "1.0");
        json.WriteString("configurationId", rule.Id);
        json.WriteStartObject("bucket");
        json.WriteString("name", what.Bucket.Name);
        WriteObject(json, "ownerIdentity", ("principalId", what.Bucket.Owner.CanonicalId));
        json.WriteString("arn", $"arn:aws:s3:::{what.Bucket.Name}");
        json.WriteEndObject();
        WriteSubject(json, what);
        json.WriteEndObject();
        if (what.MovedTo is { } storageClass) WriteTransition(json, storageClass);
        if (what.RestoredUntil is { } until) WriteRestore(json, until, what.Version.StorageClass);
        json.WriteEndObject();
        json.WriteEndArray();
    });

    /// <summary>What S3 sends to topics and queues when a configuration that names them is set.</summary>
    public static string WriteTest(string bucket, DateTimeOffset time, Requests.RequestIds ids) => Json(json =>
    {
        json.WriteString("Service", "Amazon S3");
        json.WriteString("Event", "s3:TestEvent");
        json.WriteString("Time", Timestamp(time));
        json.WriteString("Bucket", bucket);
        json.WriteString("RequestId", ids.RequestId);
        json.WriteString("HostId", ids.HostId);
    });

    static void WriteTransition(Utf8JsonWriter json, string storageClass)
    {
        json.WriteStartObject("lifecycleEventData");
        WriteObject(json, "transitionEventData", ("destinationStorageClass", storageClass));
        json.WriteEndObject();
    }

    static void WriteRestore(Utf8JsonWriter json, DateTimeOffset until, string storageClass)
    {
        json.WriteStartObject("glacierEventData");
        WriteObject(
            json, "restoreEventData",
            ("lifecycleRestorationExpiryTime", Timestamp(until)), ("lifecycleRestoreStorageClass", storageClass));
        json.WriteEndObject();
    }

    static void WriteSubject(Utf8JsonWriter json, ObjectEvent what)
    {
        json.WriteStartObject("object");
        json.WriteString("key", FormEncode(what.Version.Key));
        var isDeletion = EventNames.IsDeletion(what.Name);
        if (!isDeletion && !EventNames.IsDeleteMarker(what.Name)) json.WriteNumber("size", what.Version.Size);
        if (!isDeletion) json.WriteString("eTag", what.Version.ETag);
        if (what.Version.VersionId != Store.ObjectVersion.NullId) json.WriteString("versionId", what.Version.VersionId);
        if (EventNames.HasSequencer(what.Name)) json.WriteString("sequencer", what.Sequence.ToString("X18", CultureInfo.InvariantCulture));
        json.WriteEndObject();
    }

    static void WriteObject(Utf8JsonWriter json, string name, params ReadOnlySpan<(string Name, string Value)> members)
    {
        json.WriteStartObject(name);
        foreach (var (member, value) in members)
            json.WriteString(member, value);
        json.WriteEndObject();
    }

    static string FormEncode(string key) => PercentEncoding.Encode(key, keepSlashes: true).Replace("%20", "+", StringComparison.Ordinal);

    static string Timestamp(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    static string Json(Action<Utf8JsonWriter> writeMembers)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            writeMembers(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
