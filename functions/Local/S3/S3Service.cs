using System.Globalization;
using Microsoft.Extensions.Logging;
using OnPut.Local.Http;
using OnPut.Local.Messaging;
using OnPut.Local.S3.Access;
using OnPut.Local.S3.Clock;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Lifecycle;
using OnPut.Local.S3.Lifecycle.Running;
using OnPut.Local.S3.Multipart;
using OnPut.Local.S3.Notifications;
using OnPut.Local.S3.Objects;
using OnPut.Local.S3.Operations.Buckets;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Restoring;
using OnPut.Local.S3.Routing;
using OnPut.Local.S3.Store;
using OnPut.Local.Storage;

namespace OnPut.Local.S3;

/// <summary>The local S3: its objects under one folder, its catalogue in the database that was opened with <see cref="Schema"/>.</summary>
public sealed class S3Service : IAsyncDisposable
{
    static readonly TimeSpan CompletedUploadsAreKept = TimeSpan.FromDays(1);

    readonly S3Store _store;
    readonly Notifier _notifier;
    readonly MovableClock _clock;
    readonly LifecycleRunner _lifecycle;
    readonly LifecycleWorker _worker;
    readonly ClockMover _mover;
    readonly CancellationTokenSource _closing = new();
    Task _working = Task.CompletedTask;

    S3Service(S3Store store, IEventDestinations destinations, MovableClock clock, ILogger logger)
    {
        (_store, _clock) = (store, clock);
        _notifier = new Notifier(destinations, clock, logger);
        var versions = new VersionWriter(_notifier, clock);
        _lifecycle = new LifecycleRunner(store, new LifecycleStep(versions, new RestoreStep(_notifier)), clock);
        _worker = new LifecycleWorker(_lifecycle, clock, logger);
        _mover = new ClockMover(store, clock, _lifecycle);
        Endpoint = new S3Endpoint(S3Routes.All(store, versions, _notifier, clock, _worker.WakeUp, logger));
        Swept = Task.Run(() => store.Sweep(_closing.Token));
    }

    /// <summary>The tables that the database must be opened with.</summary>
    public static string Schema => S3Schema.Script;

    /// <summary>What the front door hands requests for S3 to.</summary>
    public IServiceEndpoint Endpoint { get; }

    /// <summary>The time that objects and events are dated with, and that lifecycle rules count in.</summary>
    public DateTimeOffset Now => _clock.GetUtcNow();

    /// <summary>How far <see cref="Now"/> is ahead of real time.</summary>
    public TimeSpan Ahead => _clock.Ahead;

    /// <summary>Completes when what a crash left behind has been removed, which goes on while requests are answered.</summary>
    internal Task Swept { get; }

    /// <summary>Opens the store in a folder, which is made where it is missing.</summary>
    /// <param name="destinations">Where event notifications go.</param>
    /// <param name="time">Real time; S3's own clock may be ahead of it.</param>
    public static async Task<S3Service> OpenAsync(
        Database database, string folder, IEventDestinations destinations, TimeProvider time, ILoggerFactory logs,
        CancellationToken cancellationToken)
    {
        var store = await S3Store.OpenAsync(database, folder, cancellationToken);
        var ahead = store.Read(connection => CounterTable.Value(connection, CounterTable.Clock));
        var clock = new MovableClock(time, TimeSpan.FromMilliseconds(ahead));
        await store.ChangeAsync(
            change =>
            {
                UploadTable.ForgetCompleted(change.Connection, clock.GetUtcNow() - CompletedUploadsAreKept);
                // Before the first run nothing is overdue.
                if (CounterTable.Value(change.Connection, CounterTable.Lifecycle) == 0)
                    CounterTable.Raise(change.Connection, CounterTable.Lifecycle, Midnight.AtOrBefore(clock.GetUtcNow()));
            },
            cancellationToken);
        return new S3Service(store, destinations, clock, logs.CreateLogger("OnPut.S3"));
    }

    /// <summary>Begins to run lifecycle rules as time goes by, and with what fell due while nobody did.</summary>
    public void Start() => _working = _worker.RunAsync(_closing.Token);

    /// <summary>Moves <see cref="Now"/> forward, for good, and does everything that falls due on the way.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than zero, or leads behind the year 9000.</exception>
    /// <exception cref="OperationCanceledException">The service was closed: the rest is done when it is opened again.</exception>
    public async Task<ClockMove> MoveClockAsync(TimeSpan by)
    {
        var moved = await _mover.MoveAsync(by, _closing.Token);
        _worker.WakeUp();
        return moved;
    }

    /// <summary>Makes a bucket, or makes an existing one what the specification says. Repeating it changes nothing.</summary>
    /// <exception cref="ServiceException">The name is not valid, or a notification is not: S3's own error.</exception>
    public Task EnsureBucketAsync(BucketSpec bucket, CancellationToken cancellationToken) => _store.ChangeAsync(
        change =>
        {
            if (!BucketNames.IsValid(bucket.Name)) throw BucketErrors.InvalidName(bucket.Name);
            var connection = change.Connection;
            if (BucketTable.Find(connection, bucket.Name) is null)
                BucketTable.Insert(connection, bucket.Name, LocalAccount.Region, _clock.GetUtcNow(), Account.Root);
            var row = BucketTable.Get(connection, bucket.Name);
            if (bucket.IsVersioned) BucketTable.SetVersioning(connection, row, Versioning.Enabled);
            LifecycleSetting.Apply(connection, row, bucket.Lifecycle);
            var rules = bucket.Notifications.Select((notification, index) => new NotificationRule(
                string.Create(CultureInfo.InvariantCulture, $"template-{index + 1}"),
                notification.Arn, notification.Events, notification.Prefix, notification.Suffix));
            _notifier.ConfigureIfChanged(connection, row, new NotificationConfiguration([.. rules], false), RequestIds.New());
        },
        cancellationToken);

    /// <summary>The names of the built-in account's buckets, in order.</summary>
    public IReadOnlyList<string> Buckets() =>
        [.. _store.Read(connection => BucketTable.List(connection, Account.Root, "", "", int.MaxValue)).Select(bucket => bucket.Name)];

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await Swept.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _working;
        await _lifecycle.DisposeAsync();
        _closing.Dispose();
    }
}
