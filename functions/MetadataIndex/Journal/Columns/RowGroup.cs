using Parquet;
using Parquet.Schema;

namespace OnPut.MetadataIndex.Journal.Columns;

/// <summary>Loads the columns of a row group.</summary>
/// <param name="group">The row group.</param>
/// <param name="fields">The columns that the file has.</param>
sealed class RowGroup(ParquetRowGroupReader group, DataField[] fields)
{
    /// <summary>Many times what a writer of the journal puts into a row group: what claims more is damaged.</summary>
    const int MostRows = 1 << 20;
    const int MostValues = 1 << 24;

    /// <returns>The columns of the journal in their order, each null that the file lacks.</returns>
    public async Task<IReadOnlyList<IColumnSource?>> LoadAsync(CancellationToken cancellationToken)
    {
        if (group.RowCount is < 0 or > MostRows)
            throw new InvalidDataException($"a row group claims {group.RowCount} rows; at most {MostRows} are read");
        var sources = new List<IColumnSource?>();
        foreach (var field in SchemaColumns.Text().GetDataFields())
            sources.Add(
                Array.Find(fields, candidate => candidate.Path.Equals(field.Path)) is { } found
                    ? await LoadAsync(field.ClrType, found, cancellationToken)
                    : null);
        return sources;
    }

    async Task<IColumnSource> LoadAsync(Type type, DataField field, CancellationToken cancellationToken)
    {
        if (type == typeof(bool))
            return await LoadAsync<bool>(field, cancellationToken);
        if (type == typeof(int))
            return await LoadAsync<int>(field, cancellationToken);
        if (type == typeof(long))
            return await LoadAsync<long>(field, cancellationToken);
        if (type == typeof(double))
            return await LoadAsync<double>(field, cancellationToken);
        if (type == typeof(DateTime))
            return await LoadAsync<DateTime>(field, cancellationToken);
        return await LoadAsync<ReadOnlyMemory<char>>(field, cancellationToken);
    }

    async Task<ColumnSource<T>> LoadAsync<T>(DataField field, CancellationToken cancellationToken) where T : struct
    {
        var count = group.GetMetadata(field)?.MetaData?.NumValues ?? 0;
        if (count is < 0 or > MostValues || (field.MaxRepetitionLevel == 0 && count != group.RowCount))
            throw new InvalidDataException($"{field.Path} claims {count} values for {group.RowCount} rows");
        var values = new T[count];
        var definitions = field.MaxDefinitionLevel > 0 ? new int[count] : null;
        var repetitions = field.MaxRepetitionLevel > 0 ? new int[count] : null;
        await group.ReadRawAsync<T>(field, values, MemoryOf(definitions), MemoryOf(repetitions), cancellationToken);
        return new(values, definitions, repetitions, field.MaxDefinitionLevel);
    }

    /// <summary>By itself, an array that is null becomes memory that is empty.</summary>
    static Memory<int>? MemoryOf(int[]? levels) => levels is null ? (Memory<int>?)null : levels;
}
