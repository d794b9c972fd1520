using System.Globalization;

namespace OnPut.Cli.Asking;

/// <summary>The statements that make the tables <c>journal</c> and <c>objects</c> of files.</summary>
static class JournalTables
{
    /// <summary>Fewer files are read in their place, and of them only the columns that a query needs.</summary>
    const int ManyFiles = 100;

    /// <summary>So much of files fits into memory as a table: about ten times as much there.</summary>
    const long FewBytes = 64L << 20;

    public static IEnumerable<string> Statements(IReadOnlyList<string> files)
    {
        if (files.Count == 0)
            yield return $"CREATE TABLE journal AS SELECT *, NULL::DATE AS dt FROM ({JournalColumns.EmptySelect})";
        else
            yield return $"CREATE {Form(files)} journal AS SELECT * FROM ({JournalColumns.EmptySelect}) UNION ALL BY NAME {Rows(files)}";
        yield return $"CREATE VIEW objects AS {ObjectsView.Sql}";
    }

    /// <summary>Every look at many small files opens each of them again, if only for its columns: they are read once.</summary>
    static string Form(IReadOnlyList<string> files) =>
        files.Count > ManyFiles && files.Sum(file => new FileInfo(file).Length) < FewBytes ? "TABLE" : "VIEW";

    /// <summary>The day is taken from the file's own folder, since folders above it may look like partitions too.</summary>
    static string Rows(IReadOnlyList<string> files) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        SELECT * EXCLUDE (filename), CAST(regexp_extract(filename, 'dt=(\d+-\d+-\d+)[/\\][^/\\]*$', 1) AS DATE) AS dt
        FROM read_parquet({Sql.List(files)}, union_by_name = true, hive_partitioning = false, filename = true)
        """);
}
