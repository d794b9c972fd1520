using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using OnPut.Local.Http;
using OnPut.Local.S3.Lifecycle;
using OnPut.Local.S3.Lifecycle.Running;
using OnPut.Local.S3.Multipart;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Operations.Lifecycle;

/// <summary>What answers say of the end that a lifecycle rule has for an object or an upload.</summary>
internal static class LifecycleHeaders
{
    /// <returns>The value of <c>x-amz-expiration</c> for the current version of a key; null where no rule ends it.</returns>
    public static string? Expiration(SqliteConnection connection, Bucket bucket, ObjectVersion version) =>
        LifecycleSetting.Find(connection, bucket) is { } configuration
        && LifecyclePolicy.ExpirationOf(configuration, version.Key, version.Size, version.Tags, version.Modified) is var (due, rule)
            ? $"expiry-date=\"{RequestedVersion.HttpDate(due)}\", rule-id=\"{PercentEncoding.Encode(rule.Id)}\""
            : null;

    public static void SetExpiration(this HttpResponse response, string? expiration)
    {
        if (expiration is not null) response.Headers["x-amz-expiration"] = expiration;
    }

    /// <returns>When a rule ends an upload, and the rule's id; null where none does.</returns>
    public static (DateTimeOffset Due, string RuleId)? Abort(SqliteConnection connection, Bucket bucket, Upload upload) =>
        LifecycleSetting.Find(connection, bucket) is { } configuration
        && LifecyclePolicy.AbortOf(configuration, upload.Key, upload.Initiated) is var (due, rule)
            ? (due, rule.Id)
            : null;

    public static void SetAbort(this HttpResponse response, (DateTimeOffset Due, string RuleId)? abort)
    {
        if (abort is not var (due, ruleId)) return;
        response.Headers["x-amz-abort-date"] = RequestedVersion.HttpDate(due);
        response.Headers["x-amz-abort-rule-id"] = PercentEncoding.Encode(ruleId);
    }
}
