using Microsoft.Data.Sqlite;

namespace OnPut.Local.Messaging;

/// <summary>Where an event can be sent by ARN: a topic, a queue, or a function's asynchronous queue.</summary>
public interface IEventDestinations
{
    /// <summary>
    /// Delivers inside the transaction that <paramref name="connection"/> is in, so that the event exists if and only if
    /// the change that it tells of does.
    /// </summary>
    /// <exception cref="ArgumentException">No such destination exists; the message names the ARN.</exception>
    void Deliver(SqliteConnection connection, string arn, string message);
}
