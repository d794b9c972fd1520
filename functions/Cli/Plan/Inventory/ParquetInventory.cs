using DuckDB.NET.Data;
using OnPut.Archiving;
using OnPut.Cli.Asking;
using OnPut.Cli.Plan.Sources;

namespace OnPut.Cli.Plan.Inventory;

/// <summary>A Parquet file of an inventory, row by row: keys are as they are, and its columns know their names.</summary>
static class ParquetInventory
{
    const int PageSize = 1000;

    /// <summary>As <see cref="Select"/> puts them.</summary>
    const int Bucket = 0, Key = 1, Size = 2, LastModified = 3, StorageClass = 4, IsNoncurrent = 5, IsHeld = 6;

    /// <param name="name">Of the file, for whoever has to mend it.</param>
    /// <param name="defaultBucket">The bucket of rows that name none.</param>
    /// <returns>Pages that are valid until the next one is asked for.</returns>
    /// <exception cref="UserErrorException">It is no such file, or a column is missing.</exception>
    public static IEnumerable<IReadOnlyList<PlanItem>> Read(string path, string name, string defaultBucket)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.UseStreamingMode = true;
        using var rows = Told(name, () => Open(command, path, name, defaultBucket));
        var page = new List<PlanItem>(PageSize);
        var strings = new RepeatedNames();
        while (Told(name, () => Fill(page, rows, strings)))
            yield return page;
    }

    static DuckDBDataReader Open(DuckDBCommand command, string path, string name, string defaultBucket)
    {
        // One core is enough, and a thread more is a batch of rows more in memory.
        foreach (var setting in new[] { "threads = 1", "memory_limit = '256MiB'", "TimeZone = 'UTC'", "autoinstall_known_extensions = false" })
            Run(command, $"SET {setting}").Dispose();
        var table = $"read_parquet({Sql.Text(path)}, binary_as_string = true)";
        var names = new List<string>();
        using (var description = Run(command, $"DESCRIBE SELECT * FROM {table}"))
            while (description.Read())
                names.Add(description.GetString(0));
        return Run(command, Select(InventoryColumns.Of(names, name), names, table, Sql.Text(defaultBucket)));
    }

    static string Select(InventoryColumns columns, List<string> names, string table, string defaultBucket)
    {
        return $"""
            SELECT coalesce(CAST({Column(columns.Bucket)} AS VARCHAR), {defaultBucket}), CAST({Column(columns.Key)} AS VARCHAR),
                CAST({Column(columns.Size)} AS BIGINT), epoch_ms(CAST({Column(columns.LastModified)} AS TIMESTAMPTZ)),
                coalesce(nullif(CAST({Column(columns.StorageClass)} AS VARCHAR), ''), 'STANDARD'),
                NOT coalesce(CAST({Column(columns.IsLatest)} AS BOOLEAN), true),
                coalesce(CAST({Column(columns.LegalHold)} AS VARCHAR), '') = 'On'
            FROM {table} WHERE NOT coalesce(CAST({Column(columns.IsDeleteMarker)} AS BOOLEAN), false)
            """;

        string Column(int? place) => place is { } index ? $"\"{names[index].Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : "NULL";
    }

#pragma warning disable CA2100 // Paths and column names are quoted as SQL has it.
    static DuckDBDataReader Run(DuckDBCommand command, string sql)
    {
        command.CommandText = sql;
        return command.ExecuteReader();
    }
#pragma warning restore CA2100

    static bool Fill(List<PlanItem> page, DuckDBDataReader rows, RepeatedNames strings)
    {
        page.Clear();
        while (page.Count < PageSize && rows.Read())
            page.Add(Item(rows, strings));
        return page.Count > 0;
    }

    static PlanItem Item(DuckDBDataReader rows, RepeatedNames strings)
    {
        if (rows.IsDBNull(Key) || rows.IsDBNull(Size))
            throw new InvalidDataException($"a row has no {(rows.IsDBNull(Key) ? "key" : "size")}");
        var candidate = new ArchiveCandidate
        {
            Bucket = strings.Of(rows.GetString(Bucket)),
            Key = rows.GetString(Key),
            Size = rows.GetInt64(Size),
            LastModified = rows.IsDBNull(LastModified) ? null : DateTimeOffset.FromUnixTimeMilliseconds(rows.GetInt64(LastModified)),
            StorageClass = strings.Of(rows.GetString(StorageClass)),
            IsNoncurrent = rows.GetBoolean(IsNoncurrent),
            Known = ObjectAspects.None,
        };
        return new(candidate, IsHeld: rows.GetBoolean(IsHeld));
    }

    static T Told<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is DuckDBException or InvalidDataException)
        {
            throw new UserErrorException($"{name} is no Parquet file of an inventory: {failure.Message.Split('\n')[0].TrimEnd('.')}", failure);
        }
    }
}
