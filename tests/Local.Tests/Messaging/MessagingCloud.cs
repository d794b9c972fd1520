using OnPut.Local.Messaging;
using OnPut.Local.Storage;
using OnPut.Local.Tests.Http;

namespace OnPut.Local.Tests.Messaging;

/// <summary>Queues on a database of their own, with a clock that the test moves.</summary>
sealed class MessagingCloud : IAsyncDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("onput-");

    public MessagingCloud()
    {
        Database = Open();
        Queues = new Queues(Database, Time);
    }

    public ManualTime Time { get; } = new(new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero));

    public Database Database { get; private set; }

    public Queues Queues { get; private set; }

    public Task<string> SendAsync(string queue, string body, TimeSpan? delay = null) =>
        Database.WriteAsync(connection => Queues.Send(connection, queue, body, delay: delay), TestContext.Current.CancellationToken);

    /// <summary>Looks once.</summary>
    public Task<IReadOnlyList<ReceivedMessage>> ReceiveAsync(string queue, int max = 10, TimeSpan? visibilityTimeout = null) =>
        Queues.ReceiveAsync(queue, max, visibilityTimeout, TimeSpan.Zero, TestContext.Current.CancellationToken);

    /// <summary>Ends and begins anew on the same file.</summary>
    public async Task RestartAsync()
    {
        await Database.DisposeAsync();
        Database = Open();
        Queues = new Queues(Database, Time);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    Database Open() => Database.Open(Path.Combine(_folder.FullName, "catalogue.db"), Queues.Schema);
}
