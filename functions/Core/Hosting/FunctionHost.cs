using Amazon.Lambda.Core;
using Amazon.Lambda.RuntimeSupport;
using OnPut.Notices;
using OnPut.Reconcile;
using OnPut.Telemetry;

namespace OnPut.Hosting;

/// <summary>Puts a function together and runs it on the Lambda Runtime API.</summary>
public static class FunctionHost
{
    /// <inheritdoc cref="RunAsync(string, Func{JsonLines, IInvocationHandler}, HostServices, CancellationToken)"/>
    public static Task<int> RunAsync(FunctionDefinition definition, HostServices services, CancellationToken cancellationToken = default) =>
        RunAsync(definition.Name, lines => Compose(definition, services, lines), services, cancellationToken);

    /// <param name="function">Its name in the log.</param>
    /// <param name="compose">Makes the handler, once, when Lambda starts the process.</param>
    /// <param name="services">Everything outside the process.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The exit code: 0 after a cancellation or where the process is spent and Lambda is to start another, 1 where the options
    /// need mending (told to Lambda as an init error too).</returns>
    public static async Task<int> RunAsync(
        string function, Func<JsonLines, IInvocationHandler> compose, HostServices services, CancellationToken cancellationToken = default)
    {
        var lines = new JsonLines(services.Log);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        IInvocationHandler? handler = null;
        var builder = LambdaBootstrapBuilder
            .Create((Func<Stream, ILambdaContext, Task<Stream>>)HandleAsync)
            .UseBootstrapHandler(() =>
            {
                handler = compose(lines);
                return Task.FromResult(true);
            });
        if (services.RuntimeClient is { } client)
            builder = builder.UseHttpClient(client);

        using var bootstrap = builder.Build();
        try
        {
            await bootstrap.RunAsync(end.Token);
            return 0;
        }
        catch (InvalidOptionsException invalid)
        {
            new InvocationLog(lines, function, null, null, LogLevel.Error, services.Time).Error("the function cannot start", invalid);
            return 1;
        }
        finally
        {
            handler?.Dispose();
        }

        async Task<Stream> HandleAsync(Stream input, ILambdaContext context)
        {
            try
            {
                var answer = await handler!.HandleAsync(input, context);
                return handler.IsSpent ? new LastAnswer(answer, end) : answer;
            }
            catch when (handler!.IsSpent)
            {
                // An invocation whose process ends counts as failed, which is what it is.
                await end.CancelAsync();
                throw;
            }
        }
    }

    /// <exception cref="InvalidOptionsException">With every problem there is.</exception>
    public static FunctionHandler Compose(FunctionDefinition definition, HostServices services, JsonLines lines)
    {
        var environment = new EnvironmentReader(services.Environment);
        var options = FunctionOptions.Read(definition, environment);
        var createFunction = definition.Read(environment);
        environment.ThrowIfProblems();

        INoticePublisher notices = options.ResultsTopicArn is { } topicArn
            ? new SnsNoticePublisher(services.Sns(), topicArn, new NoticeWriter(definition.Name, services.Time))
            : new NoNotices();
        var function = createFunction(new(definition.Name, options, services.S3(), services.Time));
        var reconciler = new Reconciler(
            function, new LoopGuard(options.DerivedBucket, options.DerivedPrefix), notices, options.Parallelism, services.Time);
        return new(definition.Name, reconciler, lines, options.LogLevel, services.Time);
    }
}
