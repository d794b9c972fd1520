namespace OnPut.Cli.Tests.Asking.Support;

/// <summary>A row of a journal: what a test is about, as SQL literals by column, and everything else made up.</summary>
sealed class Row
{
    readonly Dictionary<string, string> _values = new()
    {
        ["bucket"] = "'source'",
        ["record_type"] = "'CREATE'",
        ["record_timestamp"] = "TIMESTAMP '2024-05-01 10:00:00'",
        ["indexed_at"] = "TIMESTAMP '2024-05-01 10:00:01'",
        ["last_modified_date"] = "TIMESTAMP '2024-05-01 10:00:00'",
        ["size"] = "1",
    };

    public Row(string key, int sequence = 1, string? version = null)
    {
        this["key"] = Text(key);
        // As the journal pads it: a write's place, then that of what came later.
        this["sequence_number"] = Text($"{sequence:X20}000000000000");
        if (version is not null)
            this["version_id"] = Text(version);
    }

    public string this[string column]
    {
        set => _values[column] = value;
    }

    /// <summary>A version that is gone for good.</summary>
    public static Row Deleted(string key, int sequence, string? version = null) =>
        new(key, sequence, version) { ["record_type"] = "'DELETE'", ["is_delete_marker"] = "false" };

    /// <summary>A delete marker that hides the object from now on.</summary>
    public static Row Hidden(string key, int sequence, string version) =>
        new(key, sequence, version) { ["record_type"] = "'DELETE'", ["is_delete_marker"] = "true" };

    /// <summary>Something that came after a write.</summary>
    public Row Later(int milliseconds)
    {
        this["record_type"] = "'UPDATE_METADATA'";
        this["sequence_number"] = $"{_values["sequence_number"][..21]}{milliseconds:X12}'";
        return this;
    }

    public static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    public string ToSelect() => $"SELECT {string.Join(", ", _values.Select(value => $"{value.Value} AS \"{value.Key}\""))}";
}
