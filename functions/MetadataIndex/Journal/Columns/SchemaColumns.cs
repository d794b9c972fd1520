using Parquet.Schema;

namespace OnPut.MetadataIndex.Journal.Columns;

/// <summary>Hears the columns and answers with nothing: their names and types become a Parquet schema.</summary>
sealed class SchemaColumns : IColumns
{
    readonly List<Field> _fields = [];
    readonly Type _text;

    SchemaColumns(Type text) => _text = text;

    /// <summary>The schema of the file.</summary>
    public static ParquetSchema Text() => Of(typeof(string));

    /// <summary>
    /// The same schema for a writer that hands over text as UTF-8. Parquet.Net orders the texts of its statistics by UTF-16, and readers,
    /// which order by UTF-8, then skip row groups that do have what they look for; for bytes it writes no least and greatest.
    /// </summary>
    public static ParquetSchema Utf8() => Of(typeof(byte[]));

    static ParquetSchema Of(Type text)
    {
        var columns = new SchemaColumns(text);
        JournalColumns.Pass(columns, null);
        return new(columns._fields);
    }

    public string Required(string name, string? value)
    {
        _fields.Add(TextField(name, isNullable: false));
        return "";
    }

    public DateTime Required(string name, DateTime? value)
    {
        _fields.Add(TimeField(name, isNullable: false));
        return default;
    }

    public string? Optional(string name, string? value) => Add<string>(TextField(name, isNullable: true));

    public bool? Optional(string name, bool? value) => AddValue<bool>(name);

    public int? Optional(string name, int? value) => AddValue<int>(name);

    public long? Optional(string name, long? value) => AddValue<long>(name);

    public double? Optional(string name, double? value) => AddValue<double>(name);

    public DateTime? Optional(string name, DateTime? value)
    {
        _fields.Add(TimeField(name, isNullable: true));
        return null;
    }

    public DateTime? LocalTime(string name, DateTime? value) => Optional(name, value);

    public IReadOnlyList<string>? Optional(string name, IReadOnlyList<string>? value) =>
        Add<IReadOnlyList<string>>(new ListField(name, TextField("element", isNullable: false)));

    public IReadOnlyDictionary<string, string>? Optional(string name, IReadOnlyDictionary<string, string>? value) =>
        Add<IReadOnlyDictionary<string, string>>(
            new MapField(name, TextField("key", isNullable: false), TextField("value", isNullable: false)));

    T? Add<T>(Field field) where T : class
    {
        _fields.Add(field);
        return null;
    }

    T? AddValue<T>(string name) where T : struct
    {
        _fields.Add(new DataField(name, typeof(T), isNullable: true));
        return null;
    }

    DataField TextField(string name, bool isNullable) => new(name, _text, isNullable);

    static DateTimeDataField TimeField(string name, bool isNullable) =>
        new(name, DateTimeFormat.Timestamp, isAdjustedToUTC: false, DateTimeTimeUnit.Micros, isNullable);
}
