using System.Buffers;
using Parquet;
using Parquet.Schema;

namespace OnPut.MetadataIndex.Journal.Columns;

/// <summary>
/// The values of one column beside Parquet's two levels ("Nested Encoding", Apache Parquet documentation): a value that is there has
/// the column's greatest definition level, null has 0, and an empty list or map has 1; the second and further entries of a list or
/// map repeat at level 1.
/// </summary>
sealed class ColumnBuffer<T>(DataField field) : IColumnBuffer where T : struct
{
    /// <summary>Most files have a handful of rows.</summary>
    const int FirstCapacity = 16;

    readonly ArrayBufferWriter<T> _values = new(FirstCapacity);
    readonly ArrayBufferWriter<int> _definitions = new(FirstCapacity);
    readonly ArrayBufferWriter<int> _repetitions = new(FirstCapacity);

    public void Add(T? value)
    {
        if (value is { } present)
            AddAt(present, repetition: 0);
        else
            AddLevels(definition: 0, repetition: 0);
    }

    public void AddAll(IReadOnlyCollection<T>? entries)
    {
        if (entries is null or { Count: 0 })
            AddLevels(definition: entries is null ? 0 : 1, repetition: 0);
        var repetition = 0;
        foreach (var entry in entries ?? [])
        {
            AddAt(entry, repetition);
            repetition = 1;
        }
    }

    public async Task FlushAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
    {
        await group.WriteAllPartsAsync(
            field,
            _values.WrittenMemory,
            field.MaxDefinitionLevel > 0 ? _definitions.WrittenMemory : (ReadOnlyMemory<int>?)null,
            field.MaxRepetitionLevel > 0 ? _repetitions.WrittenMemory : (ReadOnlyMemory<int>?)null,
            cancellationToken);
        _values.Clear();
        _definitions.Clear();
        _repetitions.Clear();
    }

    void AddAt(T value, int repetition)
    {
        Append(_values, value);
        AddLevels(field.MaxDefinitionLevel, repetition);
    }

    void AddLevels(int definition, int repetition)
    {
        Append(_definitions, definition);
        Append(_repetitions, repetition);
    }

    static void Append<TItem>(ArrayBufferWriter<TItem> buffer, TItem item)
    {
        buffer.GetSpan(1)[0] = item;
        buffer.Advance(1);
    }
}
