using System.Globalization;

namespace OnPut.Cli.Asking;

/// <summary>The statements that make the tables <c>journal</c> and <c>objects</c> of files.</summary>
static class JournalTables
{
    public static IEnumerable<string> Statements(IReadOnlyList<string> files) =>
    [
        $"CREATE VIEW journal AS {(files.Count == 0 ? Nothing : Rows(files))}",
        $"CREATE VIEW objects AS {ObjectsView.Sql}",
    ];

    static string Nothing => $"SELECT *, NULL::DATE AS dt FROM ({JournalColumns.EmptySelect})";

    /// <summary>The day is taken from the file's own folder, since folders above it may look like partitions too.</summary>
    static string Rows(IReadOnlyList<string> files) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        SELECT * FROM ({JournalColumns.EmptySelect})
        UNION ALL BY NAME
        SELECT * EXCLUDE (filename), CAST(regexp_extract(filename, 'dt=(\d+-\d+-\d+)[/\\][^/\\]*$', 1) AS DATE) AS dt
        FROM read_parquet({Sql.List(files)}, union_by_name = true, hive_partitioning = false, filename = true)
        """);
}
