using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace OnPut.Local.Storage;

/// <summary>
/// The catalogue of the local cloud: one SQLite file in WAL mode, one writer and any number of readers.
/// A write is on disk when its task completes; writes that wait at the same moment share one commit.
/// </summary>
public sealed class Database : IAsyncDisposable
{
    const int MostWritesPerCommit = 64;

    readonly string _connectionString;
    readonly SqliteConnection _writer;
    readonly Task _writing;
    readonly Channel<PendingWrite> _pending = Channel.CreateBounded<PendingWrite>(
        new BoundedChannelOptions(1024) { SingleReader = true });

    Database(string path, ReadOnlySpan<string> schemas)
    {
        _connectionString = new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString();
        _writer = Connect();
        _writer.Execute("PRAGMA journal_mode = WAL");
        foreach (var schema in schemas)
            _writer.Execute(schema);
        _writing = Task.Run(WriteLoopAsync);
    }

    /// <summary>Opens or creates the file and runs each schema script; a script must be repeatable (<c>IF NOT EXISTS</c>).</summary>
    /// <exception cref="SqliteException">The file is no database, or not writable.</exception>
    public static Database Open(string path, params ReadOnlySpan<string> schemas) => new(path, schemas);

    /// <summary>
    /// Runs <paramref name="work"/> alone in a transaction and completes when it is durable. An exception thrown by
    /// <paramref name="work"/> undoes what that work did, and nothing else, and is thrown to the caller.
    /// </summary>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, T> work, CancellationToken cancellationToken = default)
    {
        var write = new PendingWrite<T>(work);
        await _pending.Writer.WriteAsync(write, cancellationToken);
        return await write.Result;
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Action<SqliteConnection> work, CancellationToken cancellationToken = default) =>
        WriteAsync(connection => { work(connection); return true; }, cancellationToken);

    /// <summary>Runs <paramref name="query"/> on a pooled connection that sees one consistent snapshot.</summary>
    public T Read<T>(Func<SqliteConnection, T> query)
    {
        using var connection = Connect();
        using var snapshot = connection.BeginTransaction(deferred: true);
        return query(connection);
    }

    public async ValueTask DisposeAsync()
    {
        _pending.Writer.TryComplete();
        await _writing;
        await _writer.DisposeAsync();
        SqliteConnection.ClearPool(_writer);
    }

    SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        connection.Execute("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
        return connection;
    }

    async Task WriteLoopAsync()
    {
        var batch = new List<PendingWrite>(MostWritesPerCommit);
        while (await _pending.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostWritesPerCommit && _pending.Reader.TryRead(out var write))
                batch.Add(write);
            Commit(batch);
            batch.Clear();
        }
    }

    void Commit(List<PendingWrite> batch)
    {
        try
        {
            _writer.Execute("BEGIN IMMEDIATE");
            foreach (var write in batch)
                write.Run(_writer);
            _writer.Execute("COMMIT");
        }
        catch (SqliteException failure)
        {
            TryRollBack();
            foreach (var write in batch)
                write.Fail(failure);
            return;
        }
        foreach (var write in batch)
            write.Complete();
    }

    void TryRollBack()
    {
        try
        {
            _writer.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself after some errors (disk full, I/O): there is nothing left to undo.
        }
    }

    abstract class PendingWrite
    {
        public abstract void Run(SqliteConnection connection);
        public abstract void Complete();
        public abstract void Fail(Exception failure);
    }

    sealed class PendingWrite<T>(Func<SqliteConnection, T> work) : PendingWrite
    {
        readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        T? _value;
        Exception? _failure;

        public Task<T> Result => _completion.Task;

        public override void Run(SqliteConnection connection)
        {
            connection.Execute("SAVEPOINT work");
            try
            {
                _value = work(connection);
            }
            catch (Exception failure)
            {
                _failure = failure;
                connection.Execute("ROLLBACK TO work");
            }
            connection.Execute("RELEASE work");
        }

        public override void Complete()
        {
            if (_failure is null) _completion.SetResult(_value!);
            else _completion.SetException(_failure);
        }

        public override void Fail(Exception failure) => _completion.SetException(_failure ?? failure);
    }
}
