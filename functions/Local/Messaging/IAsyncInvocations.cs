using Microsoft.Data.Sqlite;

namespace OnPut.Local.Messaging;

/// <summary>The queue of asynchronous invocations that every function has.</summary>
public interface IAsyncInvocations
{
    /// <summary>Puts an invocation into the function's queue inside the transaction that <paramref name="connection"/> is in.</summary>
    /// <exception cref="ArgumentException">No such function exists; the message names the ARN.</exception>
    void Enqueue(SqliteConnection connection, string functionArn, string payload);
}
