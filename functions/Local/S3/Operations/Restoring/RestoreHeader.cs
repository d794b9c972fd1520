using Microsoft.AspNetCore.Http;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Restoring;

namespace OnPut.Local.S3.Operations.Restoring;

/// <summary>How far an archived object is back.</summary>
internal static class RestoreHeader
{
    public static void SetRestore(this HttpResponse response, Restoration? restoration)
    {
        if (restoration is null) return;
        response.Headers["x-amz-restore"] = restoration.Until is { } until
            ? $"ongoing-request=\"false\", expiry-date=\"{RequestedVersion.HttpDate(until)}\""
            : "ongoing-request=\"true\"";
    }
}
