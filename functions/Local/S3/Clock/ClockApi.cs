using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace OnPut.Local.S3.Clock;

/// <summary>The local cloud's own page on the time: who asks is told it, and who is on this machine can move it.</summary>
public sealed class ClockApi(S3Service s3)
{
    /// <summary>Where it is on the cloud's port. No bucket can be called so.</summary>
    public const string Path = "/_onput/clock";

    const int MostBytes = 1024;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, context => WriteAsync(context, 200, Answer(null), ClockJson.Default.ClockAnswer));
        routes.MapPost(Path, MoveAsync);
    }

    async Task MoveAsync(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } caller || !IPAddress.IsLoopback(caller))
            await RefuseAsync(context, 403, "only this machine may move the clock");
        // A page in a browser cannot send this type across origins without asking first.
        else if (!context.Request.HasJsonContentType())
            await RefuseAsync(context, 415, "the request's content type must be application/json");
        else if (await ReadAsync(context) is not { } by)
            await RefuseAsync(context, 400, "the request must be of the form {\"seconds\": 86400}");
        else if (by < TimeSpan.Zero)
            await RefuseAsync(context, 400, "the clock only goes forward: what has happened to objects cannot be undone");
        else
            await TryMoveAsync(context, by);
    }

    async Task TryMoveAsync(HttpContext context, TimeSpan by)
    {
        try
        {
            await WriteAsync(context, 200, Answer(await s3.MoveClockAsync(by)), ClockJson.Default.ClockAnswer);
        }
        catch (ArgumentOutOfRangeException)
        {
            await RefuseAsync(context, 400, "the clock goes as far as the year 9000");
        }
    }

    ClockAnswer Answer(ClockMove? moved) => new(s3.Now, s3.Ahead.TotalSeconds, moved);

    static async Task<TimeSpan?> ReadAsync(HttpContext context)
    {
        if (context.Request.ContentLength > MostBytes) return null;
        try
        {
            var request = await JsonSerializer.DeserializeAsync(
                context.Request.Body, ClockJson.Default.ClockRequest, context.RequestAborted);
            return request is null ? null : TimeSpan.FromSeconds(request.Seconds);
        }
        catch (Exception failure) when (failure is JsonException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    static Task RefuseAsync(HttpContext context, int status, string sentence) =>
        WriteAsync(context, status, new ClockRefusal(sentence), ClockJson.Default.ClockRefusal);

    static async Task WriteAsync<T>(HttpContext context, int status, T answer, JsonTypeInfo<T> type)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await JsonSerializer.SerializeAsync(context.Response.Body, answer, type, context.RequestAborted);
    }
}
