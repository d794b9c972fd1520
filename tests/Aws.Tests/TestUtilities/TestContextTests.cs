using Amazon.Lambda.Core;
using Amazon.Lambda.TestUtilities;
using OnPut.Aws.Tests.Hosting;

namespace OnPut.Aws.Tests.TestUtilities;

public sealed class TestContextTests : IDisposable
{
    readonly ProcessState _process = ProcessState.Guard();

    public void Dispose() => _process.Dispose();

    [Fact]
    public void A_context_starts_without_anything_but_a_logger()
    {
        ILambdaContext context = new TestLambdaContext();
        Assert.Null(context.AwsRequestId);
        Assert.Null(context.Serializer);
        Assert.Equal(0, context.MemoryLimitInMB);
        Assert.Equal(TimeSpan.Zero, context.RemainingTime);
        Assert.IsType<TestLambdaLogger>(context.Logger);
    }

    [Fact]
    public void A_context_says_what_it_is_told()
    {
        ILambdaContext context = new TestLambdaContext
        {
            AwsRequestId = "id",
            FunctionName = "Thumbnails",
            RemainingTime = TimeSpan.FromSeconds(3),
            TraceId = "Root=1",
            TenantId = "blue",
            ClientContext = new TestClientContext { Client = new TestClientApplication { AppTitle = "Camera" } },
            Identity = new TestCognitoIdentity { IdentityId = "me" },
        };
        Assert.Equal("id", context.AwsRequestId);
        Assert.Equal("Thumbnails", context.FunctionName);
        Assert.Equal(TimeSpan.FromSeconds(3), context.RemainingTime);
        Assert.Equal("Root=1", context.TraceId);
        Assert.Equal("blue", context.TenantId);
        Assert.Equal("Camera", context.ClientContext!.Client!.AppTitle);
        Assert.Empty(context.ClientContext.Custom!);
        Assert.Equal("me", context.Identity!.IdentityId);
    }

    [Fact]
    public void The_logger_keeps_lines_and_text()
    {
        var logger = new TestLambdaLogger();
        logger.Log("a");
        logger.LogLine("b");
        Assert.Equal($"ab{Environment.NewLine}", logger.Buffer.ToString());
        Assert.Equal($"ab{Environment.NewLine}", _process.Stdout.ToString());
    }

    [Fact]
    public void The_logger_does_not_fill_templates()
    {
        var logger = new TestLambdaLogger();
        ((ILambdaLogger)logger).LogWarning("Put {count} of {preset}", 3, "small");

        var lines = logger.Buffer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["Warning: Put {count} of {preset}", "\t3", "\tsmall"], lines.Select(line => line.TrimEnd('\r')));
    }

    [Fact]
    public void The_logger_keeps_exceptions()
    {
        var logger = new TestLambdaLogger();
        ((ILambdaLogger)logger).LogError(new FormatException("bad"), "Failed");
        Assert.Contains("Error: Failed", logger.Buffer.ToString(), StringComparison.Ordinal);
        Assert.Contains("bad", logger.Buffer.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_logger_of_ones_own_needs_two_methods()
    {
        var logger = new MinimalLogger();
        ILambdaLogger log = logger;
        log.LogInformation("a");
        log.Log(LogLevel.Error, "b");
        Assert.Equal(["a", "b"], logger.Lines);
    }

    [Fact]
    public void A_context_of_ones_own_may_leave_out_what_is_new()
    {
        ILambdaContext context = new MinimalContext();
        Assert.Equal("", context.TraceId);
        Assert.Equal("", context.TenantId);
        Assert.Null(context.Serializer);
    }

    sealed class MinimalLogger : ILambdaLogger
    {
        public List<string> Lines { get; } = [];

        public void Log(string message) => Lines.Add(message);

        public void LogLine(string message) => Lines.Add(message);
    }

    sealed class MinimalContext : ILambdaContext
    {
        public string AwsRequestId => "id";
        public IClientContext? ClientContext => null;
        public string FunctionName => "f";
        public string FunctionVersion => "1";
        public ICognitoIdentity? Identity => null;
        public string InvokedFunctionArn => "arn";
        public ILambdaLogger Logger => new MinimalLogger();
        public string? LogGroupName => null;
        public string? LogStreamName => null;
        public int MemoryLimitInMB => 128;
        public TimeSpan RemainingTime => TimeSpan.FromSeconds(1);
    }
}
