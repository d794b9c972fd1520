using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using OnPut.Local.Tests.Lambda;

namespace OnPut.Local.Tests.Cloud;

public sealed class LambdaApiTests : IAsyncLifetime
{
    readonly HttpClient _http = new();
    CloudStage _stage = null!;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _stage = await CloudStage.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _stage.DisposeAsync();
    }

    [Theory]
    [InlineData("onput-Echo")]
    [InlineData("Echo")]
    [InlineData("arn%3Aaws%3Alambda%3Aus-east-1%3A000000000000%3Afunction%3Aonput-Echo")]
    [InlineData("onput-Echo%3A$LATEST")]
    public async Task A_function_is_invoked_by_any_of_its_names(string name)
    {
        using var answer = await InvokeAsync("""{"a":1}""", name: name);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("""{"a":1}""", await answer.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("$LATEST", Header(answer, "X-Amz-Executed-Version"));
        Assert.False(answer.Headers.Contains("X-Amz-Function-Error"));
    }

    [Fact]
    public async Task An_error_of_the_function_is_a_result_with_a_header()
    {
        using var answer = await InvokeAsync("""{"do":"fail"}""", ("X-Amz-Log-Type", "Tail"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Unhandled", Header(answer, "X-Amz-Function-Error"));
        Assert.Equal("told to fail", (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancellation))!["errorMessage"]);
        Assert.Contains("REPORT RequestId", Encoding.UTF8.GetString(Convert.FromBase64String(Header(answer, "X-Amz-Log-Result"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_is_accepted_and_run_later()
    {
        using var answer = await InvokeAsync("""{"later":1}""", ("X-Amz-Invocation-Type", "Event"));
        await _stage.Cloud.WaitUntilQuietAsync(Cancellation);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Contains("""{"later":1}""", _stage.Events);
        Assert.Contains(_stage.Observer.Reports, report => report.RequestId == Header(answer, "X-Amzn-RequestId"));
    }

    [Fact]
    public async Task A_dry_run_runs_nothing()
    {
        using var answer = await InvokeAsync("{}", ("X-Amz-Invocation-Type", "DryRun"));

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.DoesNotContain("{}", _stage.Events);
    }

    [Theory]
    [InlineData("Nobody", "{}", HttpStatusCode.NotFound, "ResourceNotFoundException")]
    [InlineData("Echo", "{", HttpStatusCode.BadRequest, "InvalidRequestContentException")]
    public async Task What_cannot_be_invoked_is_refused_as_Lambda_does(string name, string payload, HttpStatusCode status, string code)
    {
        using var answer = await InvokeAsync(payload, name: name);

        Assert.Equal((status, code), (answer.StatusCode, Header(answer, "X-Amzn-ErrorType")));
    }

    [Fact]
    public async Task A_payload_over_6_MB_is_refused()
    {
        using var answer = await InvokeAsync($"\"{new string('x', 6 * 1024 * 1024)}\"");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Functions_are_listed_and_described()
    {
        var list = JsonNode.Parse(await _http.GetStringAsync(new Uri(_stage.Cloud.Endpoint, "2015-03-31/functions/"), Cancellation))!;
        var one = JsonNode.Parse(await _http.GetStringAsync(new Uri(_stage.Cloud.Endpoint, "2015-03-31/functions/Echo"), Cancellation))!;

        Assert.Equal("onput-Echo", (string?)list["Functions"]![0]!["FunctionName"]);
        Assert.Equal("arn:aws:lambda:us-east-1:000000000000:function:onput-Echo", (string?)one["Configuration"]!["FunctionArn"]);
    }

    async Task<HttpResponseMessage> InvokeAsync(string payload, (string Name, string Value)? header = null, string name = "Echo")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{_stage.Cloud.Endpoint}2015-03-31/functions/{name}/invocations"));
        request.Content = new StringContent(payload);
        if (header is var (key, value))
            request.Headers.Add(key, value);
        return await _http.SendAsync(request, Cancellation);
    }

    static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();
}
