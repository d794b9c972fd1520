using Microsoft.Extensions.Logging;
using OnPut.Local.Http;
using OnPut.Local.Http.Signing;
using OnPut.Local.Lambda;
using OnPut.Local.Lambda.Async;
using OnPut.Local.Lambda.Processes;
using OnPut.Local.Messaging;
using OnPut.Local.S3;
using OnPut.Local.S3.Clock;
using OnPut.Local.Template;

namespace OnPut.Local;

/// <summary>A SAM template at work on 127.0.0.1: S3, SNS, SQS and Lambda on one port, everything durable in one folder.</summary>
public sealed class LocalCloud : IAsyncDisposable
{
    static readonly TimeSpan QuietCheck = TimeSpan.FromMilliseconds(50);

    readonly LocalCloudDisposals _opened;
    readonly LocalCloudOptions _options;
    readonly TimeProvider _time;
    readonly Queues _queues;
    readonly S3Service _s3;
    readonly LambdaService _lambda;

    LocalCloud(
        LocalCloudDisposals opened, LocalCloudOptions options, TimeProvider time, Uri endpoint, CloudTemplate template, Queues queues,
        S3Service s3, LambdaService lambda)
    {
        (_opened, _options, _time, _queues, _s3, _lambda) = (opened, options, time, queues, s3, lambda);
        (Endpoint, Template) = (endpoint, template);
    }

    /// <summary>The value of <c>AWS_ENDPOINT_URL</c> for every client.</summary>
    public Uri Endpoint { get; }

    /// <summary>What runs, and in <see cref="CloudTemplate.NotRun"/> what does not.</summary>
    public CloudTemplate Template { get; }

    /// <summary>The bucket whose name contains "source"; null where the template has none.</summary>
    public string? SourceBucket => BucketLike("source");

    /// <summary>The bucket whose name contains "derived"; null where the template has none.</summary>
    public string? DerivedBucket => BucketLike("derived");

    /// <summary>How many events nobody could handle: in dead-letter queues, or dropped where a function has none.</summary>
    public int DeadLettered => DeadLetters().Values.Sum() + _lambda.Dropped;

    /// <summary>The time that S3 dates objects and events with; it can be ahead of real time.</summary>
    public DateTimeOffset StorageTime => _s3.Now;

    /// <summary>Builds the functions, takes the data folder up as it is, and serves when it returns.</summary>
    /// <exception cref="TemplateException">The template cannot be run.</exception>
    /// <exception cref="FunctionBuildException">A function does not build or has nothing to start.</exception>
    /// <exception cref="LocalCloudPortException">The port is taken.</exception>
    /// <exception cref="LocalCloudDataException">The data folder is taken or cannot be used.</exception>
    public static async Task<LocalCloud> StartAsync(
        LocalCloudOptions options, ILocalCloudObserver observer, TimeProvider time, CancellationToken cancellationToken)
    {
        var opened = new LocalCloudDisposals();
        try
        {
            return await StartAsync(opened, options, observer, time, cancellationToken);
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>How many messages each dead-letter queue holds, by the queue's name.</summary>
    public IReadOnlyDictionary<string, int> DeadLetters()
    {
        var arns = Template.DeadLetterArns();
        return Template.Queues.Where(queue => arns.Contains(queue.Arn)).ToDictionary(queue => queue.Name, queue => _queues.Depth(queue.Name).Total);
    }

    /// <summary>Waits until no event waits for a function, or for its retry, and no function works.</summary>
    public async Task WaitUntilQuietAsync(CancellationToken cancellationToken)
    {
        // Twice, because a message can pass from a queue that is not looked at yet to one that is done with.
        for (var quiet = 0; quiet < 2; quiet = IsQuiet() ? quiet + 1 : 0)
            await Task.Delay(QuietCheck, _time, cancellationToken);
    }

    /// <summary>Moves <see cref="StorageTime"/> forward, for good, and does all that falls due for objects on the way.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than zero, or leads behind the year 9000.</exception>
    public Task<ClockMove> MoveStorageTimeAsync(TimeSpan by) => _s3.MoveClockAsync(by);

    /// <summary>Runs a function once with an event, by its logical id or name, and waits for its answer.</summary>
    /// <exception cref="ArgumentException">There is no such function; the message names those there are.</exception>
    public Task<InvocationResult> InvokeAsync(string function, ReadOnlyMemory<byte> payload, CancellationToken cancellationToken) =>
        _lambda.InvokeAsync(function, payload, cancellationToken);

    /// <summary>Takes no more events, lets the functions finish for <see cref="LocalCloudOptions.StopGrace"/>, and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        await _lambda.StopAsync(_options.StopGrace, _time);
        await _opened.DisposeAsync();
    }

    static async Task<LocalCloud> StartAsync(
        LocalCloudDisposals opened, LocalCloudOptions options, ILocalCloudObserver observer, TimeProvider time, CancellationToken cancellationToken)
    {
        var listener = opened.AddPlain(LocalCloudListener.Bind(options.Port));
        var template = CloudTemplate.Load(options.TemplatePath, options.ParameterOverrides, listener.Endpoint).WithWindowsUpTo(options.LongestBatchingWindow);
        var data = opened.AddPlain(LocalCloudData.Open(options.DataFolder, options.Reset));
        var commands = await PrepareAsync(template, options, observer, time, cancellationToken);

        var logs = opened.AddPlain(LocalCloudLog.Factory(observer));
        var database = opened.Add(data.OpenCatalogue(Queues.Schema, Topics.Schema, S3Service.Schema, LambdaService.Schema));
        var invocations = new AsyncInvocations(template.Functions.Select(function => function.Arn), time);
        var queues = new Queues(database, time);
        var topics = new Topics(database, queues, invocations, time, logs.CreateLogger<Topics>());
        var destinations = new EventDestinations(queues, topics, invocations);
        var s3 = opened.Add(await S3Service.OpenAsync(database, data.Folder, destinations, time, logs, cancellationToken));
        await LocalCloudSetup.ApplyAsync(template, queues, topics, s3, cancellationToken);
        await LocalCloudSetup.ReleaseAsync(queues, cancellationToken);

        var lambda = opened.Add(new LambdaService(template, commands, listener.Endpoint, database, invocations, observer, time));
        var door = new FrontDoor(
            s3.Endpoint, new SnsEndpoint(topics), new SqsEndpoint(queues), new AccessKeys(options.ExtraKeys), time, logs.CreateLogger<FrontDoor>());
        opened.Add(await LocalCloudServer.StartAsync(
            listener,
            FrontDoor.Configure,
            app =>
            {
                door.Map(app);
                lambda.Map(app);
                new ClockApi(s3).Map(app);
            },
            logs,
            cancellationToken));
        lambda.Start(template, queues, destinations, observer, time);
        s3.Start();
        return new LocalCloud(opened, options, time, listener.Endpoint, template, queues, s3, lambda);
    }

    /// <summary>Functions that share their code are built once; their handlers tell them apart.</summary>
    static async Task<Dictionary<string, LaunchCommand>> PrepareAsync(
        CloudTemplate template, LocalCloudOptions options, ILocalCloudObserver observer, TimeProvider time,
        CancellationToken cancellationToken)
    {
        var commands = new Dictionary<string, LaunchCommand>(StringComparer.Ordinal);
        foreach (var sharing in template.Functions.GroupBy(function => function.CodePath))
        {
            var command = await FunctionBuilder.PrepareAsync(sharing.First(), options.Build, observer, time, cancellationToken);
            foreach (var function in sharing)
                commands[function.LogicalId] = command;
        }
        return commands;
    }

    bool IsQuiet() => _lambda.IsQuiet
        && Template.EventSources.All(source => _queues.Depth(Template.Queues.Single(queue => queue.Arn == source.QueueArn).Name).Total == 0);

    string? BucketLike(string word) => Template.Buckets.FirstOrDefault(bucket => bucket.Name.Contains(word, StringComparison.Ordinal))?.Name;
}
