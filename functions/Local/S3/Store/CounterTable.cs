using Microsoft.Data.Sqlite;
using OnPut.Local.Storage;

namespace OnPut.Local.S3.Store;

/// <summary>Numbers that only ever grow.</summary>
internal static class CounterTable
{
    /// <summary>How far S3's clock is ahead of real time, in milliseconds.</summary>
    public const string Clock = "clock";

    /// <summary>The last midnight whose lifecycle actions are all done, in Unix milliseconds; 0 before the first run.</summary>
    public const string Lifecycle = "lifecycle";

    /// <summary>The next number of the order of changes: microseconds since 1970, or more where a clock went back.</summary>
    public static long NextSequence(SqliteConnection connection, DateTimeOffset now) => connection.Scalar<long>(
        "UPDATE s3_counter SET value = max(value + 1, $now) WHERE name = 'sequence' RETURNING value",
        ("$now", (now - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond));

    /// <summary>The number of this run of the store, which no earlier run had.</summary>
    public static long NextRun(SqliteConnection connection) =>
        connection.Scalar<long>("UPDATE s3_counter SET value = value + 1 WHERE name = 'run' RETURNING value");

    public static long Value(SqliteConnection connection, string name) =>
        connection.Scalar<long>("SELECT value FROM s3_counter WHERE name = $name", ("$name", name));

    public static void Raise(SqliteConnection connection, string name, long value) =>
        connection.Execute("UPDATE s3_counter SET value = max(value, $value) WHERE name = $name", ("$name", name), ("$value", value));

    public static DateTimeOffset Time(SqliteConnection connection, string name) =>
        DateTimeOffset.FromUnixTimeMilliseconds(Value(connection, name));

    public static void Raise(SqliteConnection connection, string name, DateTimeOffset time) =>
        Raise(connection, name, time.ToUnixTimeMilliseconds());
}
