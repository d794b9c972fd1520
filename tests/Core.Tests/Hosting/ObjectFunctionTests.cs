using System.Text;
using System.Text.Json;
using Amazon.Lambda.TestUtilities;
using OnPut.Core.Tests.Support;
using OnPut.Events;
using OnPut.Hosting;
using OnPut.Objects;
using OnPut.Reconcile;
using OnPut.Telemetry;

namespace OnPut.Core.Tests.Hosting;

/// <summary>A function that derives nothing: it does what it does in its own way.</summary>
public sealed class ObjectFunctionTests
{
    readonly MemoryStream _log = new();

    [Fact]
    public async Task A_batch_that_cannot_be_begun_is_handed_back_whole_and_nothing_of_it_is_looked_at()
    {
        var function = new VersionsFunction { Preparing = () => throw new IOException("the configuration is gone") };

        Assert.Equal(["m0", "m1"], FailedIn(await HandleAsync(function, "a", "b")));

        Assert.Empty(function.LookedAt);
        Assert.Contains(Log, line => line.TryGetProperty("errorMessage", out var message) && message.GetString() == "the configuration is gone");
    }

    [Fact]
    public async Task What_a_function_tells_of_its_own_files_is_logged_and_counted_and_fails_nothing()
    {
        var config = new ObjectHints("derived", "config/rules.json", [new() { Name = "Read", Kind = ObjectEventKind.Other, Bucket = "derived", Key = "config/rules.json" }]);
        var function = new VersionsFunction { Preparing = () => [new(config, new(Outcome.Rejected(new("configuration", "line 3 is wrong"))))] };

        Assert.Empty(FailedIn(await HandleAsync(function, "a")));

        Assert.Contains(Log, line => line.TryGetProperty("key", out var key) && key.GetString() == "config/rules.json" && line.GetProperty("reason").GetString() == "line 3 is wrong");
        Assert.Contains(Log, line => line.TryGetProperty("Cause", out var cause) && cause.GetString() == "configuration");
    }

    [Fact]
    public async Task Each_version_that_was_looked_at_is_logged_and_one_that_failed_brings_its_event_back()
    {
        var function = new VersionsFunction { Versions = key => key == "a" ? [Outcome.Done(Effect.Tagged), Outcome.Failed(new IOException("busy"))] : [Outcome.Done(Effect.Tagged)] };

        Assert.Equal(["m0"], FailedIn(await HandleAsync(function, "a", "b")));

        Assert.Equal(2, Log.Count(line => line.TryGetProperty("key", out var key) && key.GetString() == "a"));
    }

    IReadOnlyList<JsonElement> Log =>
        [.. Encoding.UTF8.GetString(_log.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];

    async Task<JsonElement> HandleAsync(VersionsFunction function, params string[] keys)
    {
        using var handler = FunctionHost.Compose(
            new("Versions", _ => _ => function),
            new() { Environment = new Dictionary<string, string> { ["DERIVED_BUCKET"] = "derived" }, Log = _log, S3 = () => new MemoryS3() },
            new JsonLines(_log));
        using var payload = new MemoryStream(QueuedEvents.Puts(keys));
        using var answer = await handler.HandleAsync(payload, new TestLambdaContext { RemainingTime = TimeSpan.FromSeconds(30) });
        return JsonElement.Parse(answer.ToArray());
    }

    static IEnumerable<string?> FailedIn(JsonElement answer) =>
        answer.GetProperty("batchItemFailures").EnumerateArray().Select(item => item.GetProperty("itemIdentifier").GetString());

    sealed class VersionsFunction : IObjectFunction
    {
        public Func<IReadOnlyList<ReconciledObject>> Preparing { get; init; } = () => [];

        public Func<string, IReadOnlyList<Outcome>> Versions { get; init; } = _ => [Outcome.Done(Effect.Unchanged)];

        public List<string> LookedAt { get; } = [];

        public bool ReactsTo(ObjectEventKind kind) => true;

        public async Task<IReadOnlyList<ReconciledObject>> PrepareAsync(CancellationToken cancellationToken)
        {
            await Task.Yield();
            return Preparing();
        }

        public Task<IReadOnlyList<Reconciliation>> ReconcileAsync(ObjectHints hints, CancellationToken cancellationToken)
        {
            LookedAt.Add(hints.Key);
            var source = new SourceObject { Bucket = hints.Bucket, Key = hints.Key, ETag = "\"e\"", Size = 1 };
            return Task.FromResult<IReadOnlyList<Reconciliation>>([.. Versions(hints.Key).Select(outcome => new Reconciliation(outcome, DateTimeOffset.UnixEpoch, source))]);
        }

        public void Dispose() { }
    }
}
