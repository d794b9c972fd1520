using System.Text;
using System.Text.Json;
using Amazon.Lambda.TestUtilities;
using OnPut.Core.Tests.Support;
using OnPut.Hosting;
using OnPut.Reconcile;
using OnPut.Telemetry;

namespace OnPut.Core.Tests.Hosting;

[Collection("environment")]
public sealed class BatchCompletionTests
{
    readonly TextFunction _function = new();
    readonly List<IReadOnlyList<ReconciledObject>> _completed = [];
    Action _whileCompleting = () => { };

    public BatchCompletionTests()
    {
        Environment.SetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:1");
        _function.Derivation = new() { Completion = Complete };
    }

    [Fact]
    public async Task A_batch_is_completed_once_after_everything_in_it_is_written()
    {
        Put("a", "b");
        _whileCompleting = () => Assert.Equal(6, _function.S3.Objects.Keys.Count(id => id.Bucket == "derived"));

        var (_, body) = Assert.Single(await _function.RunAsync(QueuedEvents.Puts("a", "b")));

        Assert.Equal("""{"batchItemFailures":[]}""", body);
        Assert.Equal(["a", "b"], CompletedKeys);
    }

    [Fact]
    public async Task A_batch_whose_completion_fails_is_handed_back_whole()
    {
        Put("a", "b");
        _whileCompleting = () => throw new IOException("the journal is full");

        var (_, body) = Assert.Single(await _function.RunAsync(QueuedEvents.Puts("a", "b", "a", "gone")));

        Assert.Equal(["m0", "m1", "m2", "m3"], FailedIn(body));
        var counted = Assert.Single(_function.Log, line => line.TryGetProperty("Outcome", out _));
        Assert.Equal(("Failed", 3), (counted.GetProperty("Kind").GetString(), counted.GetProperty("Outcome").GetInt32()));
        var error = Assert.Single(_function.Log, line => line.TryGetProperty("level", out var level) && level.GetString() == "Error");
        Assert.Equal("the journal is full", error.GetProperty("errorMessage").GetString());
    }

    [Theory]
    [InlineData("s3-put", "error", "the journal is full")]
    [InlineData("batch-2.0-task", "response", "TemporaryFailure")]
    public async Task Every_route_hands_it_back(string sample, string kind, string expected)
    {
        _whileCompleting = () => throw new IOException("the journal is full");

        var answer = Assert.Single(await _function.RunAsync(SampleEvents.Read(sample)));

        Assert.Equal(kind, answer.Kind);
        Assert.Contains(expected, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_failed_is_not_completed()
    {
        Put("a", "b");
        _function.S3.Gate = name => name == "HEAD b" ? throw new IOException("network") : Task.CompletedTask;

        var (_, body) = Assert.Single(await _function.RunAsync(QueuedEvents.Puts("a", "b")));

        Assert.Equal(["m1"], FailedIn(body));
        Assert.Equal(["a"], CompletedKeys);
    }

    [Fact]
    public async Task What_was_seen_is_completed_however_it_ended()
    {
        Put("new");
        _function.S3.Put("source", "wrong", "bad");
        _function.S3.Put("source", "other", "skip");

        await _function.RunAsync(QueuedEvents.Puts("new", "wrong", "other", "gone"));

        var ended = Assert.Single(_completed).ToDictionary(item => item.Hints.Key, item => item.Reconciliation.Outcome.Kind);
        Assert.Equal(
            new Dictionary<string, OutcomeKind>
            {
                ["new"] = OutcomeKind.Done,
                ["wrong"] = OutcomeKind.Rejected,
                ["other"] = OutcomeKind.Skipped,
                ["gone"] = OutcomeKind.Done,
            },
            ended);
    }

    [Fact]
    public async Task What_nobody_looked_at_is_neither_completed_nor_handed_back()
    {
        Put("a");
        _whileCompleting = () => throw new IOException("the journal is full");

        var (_, body) = Assert.Single(await _function.RunAsync(QueuedEvents.Of(
            ("ObjectCreated:Put", "derived", "own"), ("ObjectTagging:Put", "source", "tagged"), ("ObjectCreated:Put", "source", "a"))));

        Assert.Equal(["a"], CompletedKeys);
        Assert.Equal(["m2"], FailedIn(body));
    }

    [Fact]
    public async Task A_batch_of_which_nothing_was_seen_is_not_completed()
    {
        await _function.RunAsync(QueuedEvents.Of(("ObjectCreated:Put", "derived", "own")), SampleEvents.Read("sqs-test"));

        Assert.Empty(_completed);
    }

    [Fact]
    public async Task What_was_done_when_the_deadline_came_is_still_completed()
    {
        Put("a", "b");
        var time = new ManualTime();
        using var derivation = new TextDerivation
        {
            BeforeReading = () =>
            {
                time.Advance(TimeSpan.FromSeconds(14.2));
                return Task.CompletedTask;
            },
            Completion = (batch, end) =>
            {
                _completed.Add(batch);
                Assert.False(end.IsCancellationRequested);
                return Task.CompletedTask;
            },
        };

        var answer = await HandleAsync(derivation, time);

        Assert.Equal(["m1"], FailedIn(answer));
        Assert.Equal(["a"], CompletedKeys);
    }

    [Fact]
    public async Task A_completion_that_outlasts_the_invocation_is_cancelled_and_the_batch_handed_back()
    {
        Put("a", "b");
        var time = new ManualTime();
        using var derivation = new TextDerivation
        {
            Completion = (_, end) =>
            {
                time.Advance(TimeSpan.FromSeconds(29.6));
                end.ThrowIfCancellationRequested();
                return Task.CompletedTask;
            },
        };

        Assert.Equal(["m0", "m1"], FailedIn(await HandleAsync(derivation, time)));
    }

    IEnumerable<string> CompletedKeys => Assert.Single(_completed).Select(item => item.Hints.Key).Order(StringComparer.Ordinal);

    void Put(params string[] keys)
    {
        foreach (var key in keys)
            _function.S3.Put("source", key, "Text");
    }

    Task Complete(IReadOnlyList<ReconciledObject> batch, CancellationToken cancellationToken)
    {
        _completed.Add(batch);
        _whileCompleting();
        return Task.CompletedTask;
    }

    /// <summary>Hands over uploads of a and b, one at a time, with 30 seconds left.</summary>
    async Task<string> HandleAsync(TextDerivation derivation, ManualTime time)
    {
        var environment = new Dictionary<string, string> { ["DERIVED_BUCKET"] = "derived", ["PARALLELISM"] = "1" };
        using var handler = FunctionHost.Compose(
            new("Text", _ => services => DerivingFunction.Of(derivation, services)),
            new() { Environment = environment, Log = Stream.Null, S3 = () => _function.S3, Time = time },
            new JsonLines(Stream.Null));
        using var payload = new MemoryStream(QueuedEvents.Puts("a", "b"));
        return Encoding.UTF8.GetString(
            (await handler.HandleAsync(payload, new TestLambdaContext { RemainingTime = TimeSpan.FromSeconds(30) })).ToArray());
    }

    static IEnumerable<string?> FailedIn(string answer) =>
        JsonElement.Parse(answer).GetProperty("batchItemFailures").EnumerateArray().Select(item => item.GetProperty("itemIdentifier").GetString());
}
