using System.Globalization;
using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using Amazon.Lambda.Serialization.SystemTextJson;
using OnPut.Aws.Tests.Hosting;

namespace OnPut.Aws.Tests.RuntimeSupport;

public sealed class ContextTests : IDisposable
{
    readonly ProcessState _process = ProcessState.Guard();

    public void Dispose() => _process.Dispose();

    [Fact]
    public async Task Says_what_the_headers_and_the_environment_say()
    {
        _process.Set("AWS_LAMBDA_FUNCTION_NAME", "Thumbnails")
            .Set("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST")
            .Set("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512")
            .Set("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/Thumbnails")
            .Set("AWS_LAMBDA_LOG_STREAM_NAME", "2026/01/01/[$LATEST]1");
        var deadline = TimeProvider.System.GetUtcNow().AddMinutes(3).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        const string arn = "arn:aws:lambda:us-east-1:000000000000:function:Thumbnails";

        var context = await ContextOfAsync(new()
        {
            ["Lambda-Runtime-Deadline-Ms"] = deadline,
            ["Lambda-Runtime-Invoked-Function-Arn"] = arn,
            ["Lambda-Runtime-Trace-Id"] = "Root=1-2-3",
            ["Lambda-Runtime-Aws-Tenant-Id"] = "blue",
        });

        Assert.Equal("00000001", context.AwsRequestId);
        Assert.Equal("Thumbnails", context.FunctionName);
        Assert.Equal("$LATEST", context.FunctionVersion);
        Assert.Equal(512, context.MemoryLimitInMB);
        Assert.Equal("/aws/lambda/Thumbnails", context.LogGroupName);
        Assert.Equal("2026/01/01/[$LATEST]1", context.LogStreamName);
        Assert.Equal(arn, context.InvokedFunctionArn);
        Assert.Equal("Root=1-2-3", context.TraceId);
        Assert.Equal("blue", context.TenantId);
        Assert.InRange(context.RemainingTime, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(3));
    }

    [Fact]
    public async Task Has_no_time_left_without_a_deadline()
    {
        var context = await ContextOfAsync([]);
        Assert.True(context.RemainingTime < TimeSpan.FromDays(-365));
    }

    [Fact]
    public async Task Says_what_the_mobile_headers_say()
    {
        var context = await ContextOfAsync(new()
        {
            ["Lambda-Runtime-Client-Context"] =
                """{"client":{"app_title":"Camera","installation_id":"i"},"custom":{"a":"b"},"env":{"c":"d"}}""",
            ["Lambda-Runtime-Cognito-Identity"] = """{"cognitoIdentityId":"me","cognitoIdentityPoolId":"pool"}""",
        });

        Assert.Equal("Camera", context.ClientContext!.Client!.AppTitle);
        Assert.Equal("i", context.ClientContext.Client.InstallationId);
        Assert.Equal("b", context.ClientContext.Custom!["a"]);
        Assert.Equal("d", context.ClientContext.Environment!["c"]);
        Assert.Equal("me", context.Identity!.IdentityId);
        Assert.Equal("pool", context.Identity.IdentityPoolId);
    }

    [Fact]
    public async Task Puts_the_trace_id_where_the_SDK_looks()
    {
        string? variable = null, provided = null;
        await using var api = await RuntimeApiServer.StartAsync();
        await using var function = RunningFunction.Start(api, LambdaBootstrapBuilder.Create(() =>
        {
            variable = Environment.GetEnvironmentVariable("_X_AMZN_TRACE_ID");
            provided = LambdaTraceProvider.CurrentTraceId;
        }));
        await api.InvokeAsync(headers: new() { ["Lambda-Runtime-Trace-Id"] = "Root=1-2-3" });

        Assert.Equal("Root=1-2-3", variable);
        Assert.Equal("Root=1-2-3", provided);
    }

    [Fact]
    public async Task Carries_the_serializer_of_the_handler()
    {
        var serializer = new DefaultLambdaJsonSerializer();
        ILambdaSerializer? carried = null;
        await using var api = await RuntimeApiServer.StartAsync();
        await using var function = RunningFunction.Start(api, LambdaBootstrapBuilder.Create<Greeting>(
            (_, context) => carried = context.Serializer, serializer));
        await api.InvokeAsync();

        Assert.Same(serializer, carried);
    }

    static async Task<ILambdaContext> ContextOfAsync(Dictionary<string, string> headers)
    {
        ILambdaContext? seen = null;
        await using var api = await RuntimeApiServer.StartAsync();
        await using var function = RunningFunction.Start(
            api, LambdaBootstrapBuilder.Create((ILambdaContext context) => { seen = context; }));
        Assert.False((await api.InvokeAsync(headers: headers)).IsError);
        return seen!;
    }
}
