using Microsoft.Data.Sqlite;
using OnPut.Local.Storage;

namespace OnPut.Local.Lambda.Async;

/// <summary>The statements on the asynchronous invocations. Each runs in the transaction that its connection is in.</summary>
static class AsyncTable
{
    public static void Add(SqliteConnection connection, string functionArn, string requestId, string payload, DateTimeOffset now) =>
        connection.Execute(
            "INSERT INTO async_invocation (function_arn, request_id, payload, accepted, due) VALUES ($function, $request, $payload, $now, $now)",
            ("$function", functionArn), ("$request", requestId), ("$payload", payload), ("$now", now.ToUnixTimeMilliseconds()));

    /// <returns>What is due, the oldest first.</returns>
    public static List<AsyncInvocation> Due(SqliteConnection connection, string functionArn, DateTimeOffset now, int most) => connection.Query(
        """
        SELECT id, request_id, payload, accepted, failures FROM async_invocation
        WHERE function_arn = $function AND due <= $now ORDER BY due, id LIMIT $most
        """,
        row => new AsyncInvocation(
            row.GetInt64(0), row.GetString(1), row.GetString(2), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)), row.GetInt32(4)),
        ("$function", functionArn), ("$now", now.ToUnixTimeMilliseconds()), ("$most", most));

    /// <returns>When the next one is due after <paramref name="now"/>; null where none waits.</returns>
    public static DateTimeOffset? NextDue(SqliteConnection connection, string functionArn, DateTimeOffset now) =>
        connection.Scalar<long?>(
            "SELECT MIN(due) FROM async_invocation WHERE function_arn = $function AND due > $now",
            ("$function", functionArn), ("$now", now.ToUnixTimeMilliseconds())) is { } due
            ? DateTimeOffset.FromUnixTimeMilliseconds(due)
            : null;

    public static void Remove(SqliteConnection connection, long id) =>
        connection.Execute("DELETE FROM async_invocation WHERE id = $id", ("$id", id));

    public static void Retry(SqliteConnection connection, long id, DateTimeOffset due) =>
        connection.Execute(
            "UPDATE async_invocation SET failures = failures + 1, due = $due WHERE id = $id", ("$id", id), ("$due", due.ToUnixTimeMilliseconds()));

    /// <summary>Counts an event that failed for good and has nowhere to go.</summary>
    public static void AddDropped(SqliteConnection connection, string functionArn) =>
        connection.Execute(
            "INSERT INTO async_dropped (function_arn, count) VALUES ($function, 1) ON CONFLICT (function_arn) DO UPDATE SET count = count + 1",
            ("$function", functionArn));

    public static int CountPending(SqliteConnection connection) => connection.Scalar<int>("SELECT COUNT(*) FROM async_invocation");

    public static int CountDropped(SqliteConnection connection) => connection.Scalar<int>("SELECT COALESCE(SUM(count), 0) FROM async_dropped");
}
