using Microsoft.Data.Sqlite;
using OnPut.Local.Messaging;
using OnPut.Local.Storage;

namespace OnPut.Local.Tests.S3;

/// <summary>Destinations that keep what they are sent in the transaction that sends it.</summary>
sealed class SentEvents : IEventDestinations
{
    public const string Schema = "CREATE TABLE IF NOT EXISTS sent (id INTEGER PRIMARY KEY, arn TEXT, message TEXT)";

    /// <summary>After how many more messages everything breaks, as when the power fails.</summary>
    public int BreaksAfter { get; set; } = int.MaxValue;

    public static string Topic(string name) => $"arn:aws:sns:us-east-1:000000000000:{name}";

    public static string Queue(string name) => $"arn:aws:sqs:us-east-1:000000000000:{name}";

    public static string Function(string name) => $"arn:aws:lambda:us-east-1:000000000000:function:{name}";

    public void Deliver(SqliteConnection connection, string arn, string message)
    {
        if (BreaksAfter-- <= 0) throw new InvalidOperationException("The power has failed.");
        if (arn.EndsWith(":missing", StringComparison.Ordinal)) throw new ArgumentException($"There is no {arn}.", nameof(arn));
        connection.Execute("INSERT INTO sent (arn, message) VALUES ($arn, $message)", ("$arn", arn), ("$message", message));
    }

    public static List<string> To(Database database, string arn) => database.Read(connection => connection.Query(
        "SELECT message FROM sent WHERE arn = $arn ORDER BY id", row => row.GetString(0), ("$arn", arn)));
}
