using System.Text;
using Parquet;
using Parquet.Schema;

namespace OnPut.MetadataIndex.Journal.Columns;

/// <summary>Takes rows apart into columns, and writes these as one row group.</summary>
/// <param name="schema">Of <see cref="SchemaColumns.Utf8"/>.</param>
sealed class RowWriter(ParquetSchema schema) : IColumns
{
    readonly DataField[] _fields = schema.GetDataFields();
    readonly List<IColumnBuffer> _buffers = [];
    int _next;

    /// <summary>Rows since the last flush.</summary>
    public int Rows { get; private set; }

    /// <summary>Bytes of text in them.</summary>
    public long TextBytes { get; private set; }

    public void Add(JournalRow row)
    {
        _next = 0;
        JournalColumns.Pass(this, row);
        Rows++;
    }

    public async Task FlushAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken)
    {
        foreach (var buffer in _buffers)
            await buffer.FlushAsync(group, cancellationToken);
        Rows = 0;
        TextBytes = 0;
    }

    public string Required(string name, string? value) =>
        Optional(name, value) ?? throw new ArgumentException($"A row of the journal has no {name}.", name);

    public DateTime Required(string name, DateTime? value) => Optional(name, value)!.Value;

    public string? Optional(string name, string? value)
    {
        Next<ReadOnlyMemory<byte>>().Add(value is null ? (ReadOnlyMemory<byte>?)null : Utf8(value));
        return value;
    }

    public bool? Optional(string name, bool? value) => Add(value);

    public int? Optional(string name, int? value) => Add(value);

    public long? Optional(string name, long? value) => Add(value);

    public double? Optional(string name, double? value) => Add(value);

    public DateTime? Optional(string name, DateTime? value) =>
        Add(value is { } time ? new DateTime(time.Ticks - time.Ticks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Unspecified) : value);

    public DateTime? LocalTime(string name, DateTime? value) => Optional(name, value);

    public IReadOnlyList<string>? Optional(string name, IReadOnlyList<string>? value)
    {
        Next<ReadOnlyMemory<byte>>().AddAll(value?.Select(Utf8).ToList());
        return value;
    }

    public IReadOnlyDictionary<string, string>? Optional(string name, IReadOnlyDictionary<string, string>? value)
    {
        // Keys that differ in lone surrogates alone become the same, and readers refuse a map that has a key twice.
        var entries = value?.Select(entry => (Key: Utf8(entry.Key), Value: Utf8(entry.Value)))
            .DistinctBy(entry => Encoding.UTF8.GetString(entry.Key.Span)).ToList();
        Next<ReadOnlyMemory<byte>>().AddAll(entries?.ConvertAll(entry => entry.Key));
        Next<ReadOnlyMemory<byte>>().AddAll(entries?.ConvertAll(entry => entry.Value));
        return value;
    }

    T? Add<T>(T? value) where T : struct
    {
        Next<T>().Add(value);
        return value;
    }

    ColumnBuffer<T> Next<T>() where T : struct
    {
        if (_next == _buffers.Count)
            _buffers.Add(new ColumnBuffer<T>(_fields[_next]));
        return (ColumnBuffer<T>)_buffers[_next++];
    }

    /// <summary>Lone surrogates, which UTF-8 cannot say, become U+FFFD.</summary>
    ReadOnlyMemory<byte> Utf8(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        TextBytes += bytes.Length;
        return bytes;
    }
}
