using Microsoft.Extensions.Logging.Abstractions;
using OnPut.Local.Messaging;
using OnPut.Local.Storage;
using OnPut.Local.Tests.Http;

namespace OnPut.Local.Tests.Messaging;

/// <summary>Queues and topics on a database of their own, with a clock that the test moves.</summary>
sealed class MessagingCloud : IAsyncDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onput-");

    readonly TimeProvider _time;

    public MessagingCloud(TimeProvider? time = null)
    {
        _time = time ?? Time;
        Start();
    }

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    public RecordedInvocations Invocations { get; } = new();

    public Database Database { get; private set; } = null!;

    public Queues Queues { get; private set; } = null!;

    public Topics Topics { get; private set; } = null!;

    public EventDestinations Destinations => new(Queues, Topics, Invocations);

    public Task<string> PublishAsync(string topicArn, PublishedMessage message) =>
        Database.WriteAsync(connection => Topics.Publish(connection, topicArn, message), TestContext.Current.CancellationToken);

    public Task<string> SendAsync(string queue, string body, TimeSpan? delay = null) =>
        Database.WriteAsync(connection => Queues.Send(connection, queue, body, delay: delay), TestContext.Current.CancellationToken);

    /// <summary>Looks once.</summary>
    public Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(string queue, int max = 10, TimeSpan? visibilityTimeout = null) =>
        Queues.ReceiveAsync(queue, max, visibilityTimeout, TimeSpan.Zero, TestContext.Current.CancellationToken);

    /// <summary>Ends and begins anew on the same file.</summary>
    public async Task RestartAsync()
    {
        await Database.DisposeAsync();
        Start();
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    void Start()
    {
        Database = Database.Open(Path.Combine(_folder.FullName, "catalogue.db"), Queues.Schema, Topics.Schema);
        Queues = new Queues(Database, _time);
        Topics = new Topics(Database, Queues, Invocations, _time, NullLogger<Topics>.Instance);
    }
}
