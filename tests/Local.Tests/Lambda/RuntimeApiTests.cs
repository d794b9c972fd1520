using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using OnPut.Local.Lambda;
using OnPut.Local.Lambda.Runtime;

namespace OnPut.Local.Tests.Lambda;

/// <summary>The wire contract, spoken by hand.</summary>
public sealed class RuntimeApiTests : IAsyncLifetime
{
    const string Arn = "arn:aws:lambda:us-east-1:000000000000:function:onput-Echo";

    readonly RuntimeSessions _sessions = new();
    readonly HttpClient _http = new();
    LocalCloudServer _server = null!;
    string _sessionId = null!;
    RuntimeSession _session = null!;

    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await LocalCloudServer.StartAsync(
            LocalCloudListener.Bind(port: 0), RuntimeApi.Configure, app => new RuntimeApi(_sessions).Map(app), NullLoggerFactory.Instance, Cancellation);
        (_sessionId, _session) = _sessions.Open(Arn);
    }

    public async ValueTask DisposeAsync()
    {
        _sessions.CloseAll();
        await _server.DisposeAsync();
        _http.Dispose();
    }

    [Fact]
    public async Task Next_gives_the_event_and_its_headers()
    {
        var invocation = HandOver("""{"a":1}""");

        using var next = await GetNextAsync();

        Assert.Equal(HttpStatusCode.OK, next.StatusCode);
        Assert.Equal("""{"a":1}""", await next.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("request-1", Header(next, "Lambda-Runtime-Aws-Request-Id"));
        Assert.Equal("1767323045000", Header(next, "Lambda-Runtime-Deadline-Ms"));
        Assert.Equal(Arn, Header(next, "Lambda-Runtime-Invoked-Function-Arn"));
        Assert.Equal("Root=1-0-0", Header(next, "Lambda-Runtime-Trace-Id"));
        Assert.Equal("""{"client":{}}""", Header(next, "Lambda-Runtime-Client-Context"));
        Assert.True(invocation.IsTaken);
        Assert.Null(await _session.Initialized);
    }

    [Fact]
    public async Task A_response_is_accepted_once()
    {
        var invocation = HandOver("{}");
        (await GetNextAsync()).Dispose();

        using var first = await PostAsync("invocation/request-1/response", "\"done\"");
        using var second = await PostAsync("invocation/request-1/response", "\"again\"");

        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.BadRequest), (first.StatusCode, second.StatusCode));
        Assert.Equal("""{"status":"OK"}""", await first.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("InvalidRequestID", await ErrorTypeAsync(second));
        Assert.Equal("\"done\"", Encoding.UTF8.GetString((await invocation.Outcome).Payload.Span));
    }

    [Fact]
    public async Task A_poll_whose_answer_was_lost_can_be_repeated()
    {
        HandOver("{}");
        (await GetNextAsync()).Dispose();

        using var again = await GetNextAsync();

        Assert.Equal("request-1", Header(again, "Lambda-Runtime-Aws-Request-Id"));
    }

    [Fact]
    public async Task An_error_fails_the_invocation_with_what_the_runtime_says()
    {
        var invocation = HandOver("{}");
        using var content = new StringContent("""{"errorType":"InBody","errorMessage":"broken","stackTrace":[]}""");
        content.Headers.Add("Lambda-Runtime-Function-Error-Type", "InHeader");

        using var answer = await _http.PostAsync(Address("invocation/request-1/error"), content, Cancellation);

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        var error = (await invocation.Outcome).Error!;
        Assert.Equal(("InHeader", "broken"), (error.Type, error.Message));
    }

    [Fact]
    public async Task An_initialisation_error_ends_the_wait_for_the_first_poll()
    {
        using var answer = await PostAsync("init/error", """{"errorType":"Broken","errorMessage":"no options"}""");

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("Broken", (await _session.Initialized)!.Type);
    }

    [Fact]
    public async Task A_response_over_the_limit_is_refused_and_fails_the_invocation()
    {
        var invocation = HandOver("{}");

        using var answer = await PostAsync("invocation/request-1/response", new string('x', PayloadLimits.Response + 1));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("Function.ResponseSizeTooLarge", (await invocation.Outcome).Error!.Type);
    }

    [Fact]
    public async Task A_process_of_another_run_is_told_to_end()
    {
        using var answer = await _http.GetAsync(new Uri($"{_server.Endpoint}_runtime/0123/2018-06-01/runtime/invocation/next"), Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Closing_the_session_ends_a_waiting_poll()
    {
        var polling = GetNextAsync();
        await _session.Initialized;

        _sessions.Close(_sessionId);

        using var answer = await polling;
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    Invocation HandOver(string payload)
    {
        var invocation = new Invocation("request-1", Encoding.UTF8.GetBytes(payload), "Root=1-0-0", """{"client":{}}""")
        {
            Deadline = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero),
        };
        Assert.True(_session.TryHandOver(invocation));
        return invocation;
    }

    Uri Address(string path) => new($"http://{RuntimeApi.AddressOf(_server.Endpoint, _sessionId)}/2018-06-01/runtime/{path}");

    Task<HttpResponseMessage> GetNextAsync() => _http.GetAsync(Address("invocation/next"), Cancellation);

    async Task<HttpResponseMessage> PostAsync(string path, string body)
    {
        using var content = new StringContent(body);
        return await _http.PostAsync(Address(path), content, Cancellation);
    }

    static string Header(HttpResponseMessage response, string name) => response.Headers.GetValues(name).Single();

    static async Task<string?> ErrorTypeAsync(HttpResponseMessage response) =>
        (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync(Cancellation))!["errorType"];
}
