using System.Text;
using System.Text.Json;
using OnPut.Core.Tests.Support;

namespace OnPut.Core.Tests.Hosting;

[Collection("environment")]
public sealed class FunctionHostTests
{
    const string Source = "onput-source-000000000000-us-east-1", Key = "photos/summer holiday+1.jpg";

    readonly TextFunction _function = new();

    public FunctionHostTests() => Environment.SetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:1");

    [Fact]
    public async Task Queued_uploads_are_derived_and_acknowledged()
    {
        _function.S3.Put(Source, Key, "Text");

        var (kind, body) = Assert.Single(await _function.RunAsync(SampleEvents.Read("sqs-put")));

        Assert.Equal("response", kind);
        Assert.Equal("""{"batchItemFailures":[]}""", body);
        Assert.Equal("TEXT", Encoding.UTF8.GetString(_function.S3.Objects[("derived", $"text/{Source}/{Key}/upper")].Content));
    }

    [Fact]
    public async Task A_queued_message_that_fails_is_named_and_the_others_are_done()
    {
        _function.S3.Put(Source, Key, "Text");
        _function.S3.Gate = name => name.StartsWith("LIST", StringComparison.Ordinal) ? throw new IOException("network") : Task.CompletedTask;

        var answers = await _function.RunAsync(SampleEvents.Read("sqs-put"), SampleEvents.Read("sqs-test"));

        Assert.Equal("""{"batchItemFailures":[{"itemIdentifier":"059f36b4-87a3-44ab-83d2-661975830a7d"}]}""", answers[0].Body);
        Assert.Equal("""{"batchItemFailures":[]}""", answers[1].Body);
    }

    [Fact]
    public async Task A_direct_event_that_fails_is_an_error_so_that_Lambda_retries()
    {
        _function.S3.Gate = _ => throw new IOException("network");

        var (kind, body) = Assert.Single(await _function.RunAsync(SampleEvents.Read("s3-put")));

        Assert.Equal("error", kind);
        Assert.Contains("RetryException", body, StringComparison.Ordinal);
        Assert.Contains("network", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("good", "Succeeded")]
    [InlineData("bad", "PermanentFailure")]
    public async Task Batch_tasks_get_a_result_each(string content, string expected)
    {
        _function.S3.Put(Source, Key, content);

        var answer = JsonElement.Parse((await _function.RunAsync(SampleEvents.Read("batch-2.0-task")))[0].Body);

        Assert.Equal("2.0", answer.GetProperty("invocationSchemaVersion").GetString());
        var result = Assert.Single(answer.GetProperty("results").EnumerateArray());
        Assert.Equal("dGFza2lkZ29lc2hlcmUK", result.GetProperty("taskId").GetString());
        Assert.Equal(expected, result.GetProperty("resultCode").GetString());
    }

    [Fact]
    public async Task Batch_tasks_that_may_work_later_are_temporary_failures()
    {
        _function.S3.Gate = _ => throw new IOException("network");

        var answers = await _function.RunAsync(SampleEvents.Read("batch-1.0-task"));

        Assert.Contains("\"TemporaryFailure\"", answers[0].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s3-put")]
    [InlineData("sns-put")]
    [InlineData("eventbridge-put")]
    public async Task Direct_events_are_answered_with_an_empty_object(string sample)
    {
        _function.S3.Put(Source, Key, "Text");

        Assert.Equal(("response", "{}"), Assert.Single(await _function.RunAsync(SampleEvents.Read(sample))));
    }

    [Fact]
    public async Task An_unknown_payload_is_an_error_that_names_what_was_expected()
    {
        var (kind, body) = Assert.Single(await _function.RunAsync("""{"hello":"world"}"""u8.ToArray()));

        Assert.Equal("error", kind);
        Assert.Contains("expected S3 records", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_line_and_metrics_tell_of_each_object()
    {
        _function.S3.Put(Source, Key, "Text");

        await _function.RunAsync(SampleEvents.Read("sqs-put"));

        var line = Assert.Single(_function.Log, line => line.TryGetProperty("message", out var message) && message.GetString() == "reconciled");
        Assert.Equal("Information", line.GetProperty("level").GetString());
        Assert.Equal("Text", line.GetProperty("function").GetString());
        Assert.Equal("request-1", line.GetProperty("requestId").GetString());
        Assert.StartsWith("Root=1-5759e988", line.GetProperty("traceId").GetString(), StringComparison.Ordinal);
        Assert.Equal(Key, line.GetProperty("key").GetString());
        Assert.Equal("Done", line.GetProperty("outcome").GetString());
        Assert.Equal(4, line.GetProperty("bytesRead").GetInt64());

        var metrics = _function.Log.Where(line => line.TryGetProperty("_aws", out _)).ToList();
        Assert.Equal(["Outcome", "Duration,BytesRead"], metrics.Select(MetricNames));
        Assert.Equal(("Done", 1), (metrics[0].GetProperty("Kind").GetString(), metrics[0].GetProperty("Outcome").GetInt32()));
        Assert.Equal(4, metrics[1].GetProperty("BytesRead").GetInt64());
    }

    [Fact]
    public async Task Two_events_of_one_object_in_a_payload_take_one_look()
    {
        _function.S3.Put(Source, Key, "Text");
        var twice = Encoding.UTF8.GetString(SampleEvents.Read("s3-put"));
        var record = twice[(twice.IndexOf('[', StringComparison.Ordinal) + 1)..twice.LastIndexOf(']')];

        await _function.RunAsync(Encoding.UTF8.GetBytes($$"""{"Records":[{{record}},{{record}}]}"""));

        Assert.Equal(2, _function.S3.Requests.Count(request => request == $"HEAD {Key}"));
    }

    [Fact]
    public async Task What_was_rejected_is_counted_by_its_cause()
    {
        _function.S3.Put(Source, Key, "bad");

        await _function.RunAsync(SampleEvents.Read("s3-put"));

        Assert.Contains(_function.Log, line => line.TryGetProperty("cause", out var cause) && cause.GetString() == "bad");
        var count = _function.Log.First(line => line.TryGetProperty("Outcome", out _));
        Assert.Equal(("Rejected", "bad"), (count.GetProperty("Kind").GetString(), count.GetProperty("Cause").GetString()));
        Assert.Equal(
            """[["Function","Kind"],["Function","Kind","Cause"]]""",
            count.GetProperty("_aws").GetProperty("CloudWatchMetrics")[0].GetProperty("Dimensions").GetRawText());
    }

    [Fact]
    public async Task A_spent_process_answers_and_takes_no_other_event()
    {
        _function.S3.Put(Source, Key, "wear");

        var answers = await _function.RunAsync(SampleEvents.Read("sqs-put"), SampleEvents.Read("sqs-put"));

        Assert.Equal(("response", """{"batchItemFailures":[]}"""), Assert.Single(answers));
        Assert.Equal(0, _function.ExitCode);
        Assert.Contains(_function.Log, line => line.TryGetProperty("message", out var text) && text.GetString() == "this process is at its end and will be replaced");
    }

    [Fact]
    public async Task Its_own_output_is_skipped_without_a_request()
    {
        var own = Encoding.UTF8.GetString(SampleEvents.Read("s3-put")).Replace(Source, "derived", StringComparison.Ordinal);

        await _function.RunAsync(Encoding.UTF8.GetBytes(own));

        Assert.Empty(_function.S3.Requests);
    }

    [Fact]
    public async Task Every_problem_of_the_environment_is_told_at_once_and_as_an_init_error()
    {
        _function.Environment.Remove("DERIVED_BUCKET");
        _function.Environment["PARALLELISM"] = "many";
        _function.Environment["DERIVED_PREFIX"] = "no-slash";
        _function.Environment["LOG_LEVEL"] = "loud";

        var (_, body) = Assert.Single(await _function.RunAsync());

        Assert.Equal(1, _function.ExitCode);
        foreach (var variable in new[] { "DERIVED_BUCKET", "PARALLELISM", "DERIVED_PREFIX", "LOG_LEVEL" })
            Assert.Contains(variable, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_and_destination_in_one_bucket_need_a_prefix()
    {
        _function.Environment["SOURCE_BUCKET"] = "derived";
        Assert.Contains("react to its own output", Assert.Single(await _function.RunAsync()).Body, StringComparison.Ordinal);

        _function.Environment["DERIVED_PREFIX"] = "onput/";
        Assert.Empty(await _function.RunAsync());
    }

    static string MetricNames(JsonElement line) =>
        string.Join(',', line.GetProperty("_aws").GetProperty("CloudWatchMetrics")[0].GetProperty("Metrics").EnumerateArray()
            .Select(metric => metric.GetProperty("Name").GetString()));
}
