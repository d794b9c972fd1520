using Microsoft.Data.Sqlite;
using OnPut.Local.Storage;

namespace OnPut.Local.Messaging;

/// <summary>The rows of the topics.</summary>
static class TopicTable
{
    public static TopicRecord? Find(SqliteConnection connection, string arn) =>
        connection.Single("SELECT name, attributes, tags FROM sns_topics WHERE arn = $arn", Map, ("$arn", arn));

    public static List<TopicRecord> List(SqliteConnection connection) =>
        connection.Query("SELECT name, attributes, tags FROM sns_topics ORDER BY arn", Map);

    public static void Put(SqliteConnection connection, TopicSpec spec) => connection.Execute(
        """
        INSERT INTO sns_topics (arn, name, attributes) VALUES ($arn, $name, $attributes)
        ON CONFLICT (arn) DO UPDATE SET attributes = excluded.attributes
        """,
        ("$arn", spec.Arn), ("$name", spec.Name), ("$attributes", MessagingJson.Write(spec.Attributes)));

    public static void PutTags(SqliteConnection connection, string arn, IReadOnlyDictionary<string, string> tags) =>
        connection.Execute("UPDATE sns_topics SET tags = $tags WHERE arn = $arn", ("$arn", arn), ("$tags", MessagingJson.Write(tags)));

    public static bool Delete(SqliteConnection connection, string arn) =>
        connection.Execute("DELETE FROM sns_topics WHERE arn = $arn", ("$arn", arn)) > 0;

    static TopicRecord Map(SqliteDataReader row) => new(
        new TopicSpec(row.GetString(0)) { Attributes = MessagingJson.ReadValues(row.StringOrNull(1)) },
        MessagingJson.ReadValues(row.StringOrNull(2)));
}
