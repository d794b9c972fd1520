using Microsoft.Data.Sqlite;
using OnPut.Local.Storage;

namespace OnPut.Local.S3.Store;

/// <summary>Numbers that only ever grow.</summary>
internal static class CounterTable
{
    /// <summary>The next number of the order of changes: microseconds since 1970, or more where a clock went back.</summary>
    public static long NextSequence(SqliteConnection connection, DateTimeOffset now) => connection.Scalar<long>(
        "UPDATE s3_counter SET value = max(value + 1, $now) WHERE name = 'sequence' RETURNING value",
        ("$now", (now - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond));

    /// <summary>The number of this run of the store, which no earlier run had.</summary>
    public static long NextRun(SqliteConnection connection) =>
        connection.Scalar<long>("UPDATE s3_counter SET value = value + 1 WHERE name = 'run' RETURNING value");
}
