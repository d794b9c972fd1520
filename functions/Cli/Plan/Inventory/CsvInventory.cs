using System.Globalization;
using System.Net;
using OnPut.Archiving;
using OnPut.Cli.Plan.Sources;
using Sylvan.Data.Csv;

namespace OnPut.Cli.Plan.Inventory;

/// <summary>A CSV file of an inventory, row by row.</summary>
sealed class CsvInventory : IDisposable
{
    const int PageSize = 1000;

    /// <summary>Characters; a row has a key of up to 1,024 encoded bytes and, where it was asked for, an access control list.</summary>
    const int LongestRow = 1 << 18;

    static readonly CsvDataReaderOptions Options = new()
    {
        HasHeaders = false,
        Delimiter = ',',
        Comment = '\0',
        BufferSize = 1 << 16,
        MaxBufferSize = LongestRow,
    };

    readonly RepeatedNames _names = new();
    readonly List<PlanItem> _page = new(PageSize);
    readonly string _file;
    readonly string _defaultBucket;
    readonly CsvDataReader _rows;
    readonly InventoryColumns _columns;

    /// <param name="text">What the file holds, unpacked.</param>
    /// <param name="file">Its name, for whoever has to mend it.</param>
    /// <param name="schema">The columns, as a manifest writes them; null where the first line says them.</param>
    /// <param name="defaultBucket">The bucket of rows that name none.</param>
    /// <exception cref="UserErrorException">Its columns are not known, or not those that a plan needs.</exception>
    public CsvInventory(TextReader text, string file, string? schema, string defaultBucket)
    {
        (_file, _defaultBucket) = (file, defaultBucket);
        _rows = CsvDataReader.Create(text, Options);
        _columns = ColumnsOf(schema);
    }

    /// <returns>The next rows, valid until it is called again; none at the end.</returns>
    /// <exception cref="UserErrorException">A row is none.</exception>
    public IReadOnlyList<PlanItem> ReadPage()
    {
        _page.Clear();
        while (_page.Count < PageSize && ReadRow())
            if (!Is(_columns.IsDeleteMarker))
                _page.Add(Item());
        return _page;
    }

    public void Dispose() => _rows.Dispose();

    InventoryColumns ColumnsOf(string? schema)
    {
        if (schema is not null)
            return InventoryColumns.Of(schema.Split(','), $"the schema of {_file}");
        var fields = ReadRow() ? Enumerable.Range(0, _rows.RowFieldCount).Select(_rows.GetString).ToList() : [];
        if (!InventoryColumns.AreNames(fields))
            throw new UserErrorException(
                $"{_file} does not begin with a line of column names; say them with --schema \"Bucket, Key, Size, LastModifiedDate, StorageClass\"");
        return InventoryColumns.Of(fields, _file);
    }

    PlanItem Item()
    {
        if (_rows.RowFieldCount < _columns.Least)
            throw Bad($"it has {_rows.RowFieldCount} fields, expected {_columns.Least} or more");
        var key = _rows.GetFieldSpan(_columns.Key);
        if (key.IsEmpty)
            throw Bad("it has no key");
        if (!long.TryParse(_rows.GetFieldSpan(_columns.Size), NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            throw Bad($"its size is '{_rows.GetFieldSpan(_columns.Size)}', expected a number of bytes");
        var isNoncurrent = _columns.IsLatest is not null && !Is(_columns.IsLatest);
        var candidate = new ArchiveCandidate
        {
            Bucket = Name(_columns.Bucket, _defaultBucket),
            Key = WebUtility.UrlDecode(key.ToString()),
            Size = size,
            StorageClass = Name(_columns.StorageClass, ArchiveTierNames.StorageClassOf(ArchiveTier.Keep)),
            LastModified = Time(),
            IsNoncurrent = isNoncurrent,
            Known = ObjectAspects.None,
        };
        return new(candidate, IsHeld: _columns.LegalHold is { } hold && _rows.GetFieldSpan(hold) is "On");
    }

    DateTimeOffset? Time()
    {
        if (_columns.LastModified is not { } place || _rows.GetFieldSpan(place) is not { IsEmpty: false } text)
            return null;
        return InventoryTime.TryParse(text, out var time) ? time : throw Bad($"its time is '{text}', expected one such as 2024-05-01T12:00:00.000Z");
    }

    bool Is(int? column) =>
        column is { } place && place < _rows.RowFieldCount && _rows.GetFieldSpan(place).Equals("true", StringComparison.OrdinalIgnoreCase);

    string Name(int? column, string otherwise) =>
        column is { } place && _rows.GetFieldSpan(place) is { IsEmpty: false } name ? _names.Of(name) : otherwise;

    bool ReadRow()
    {
        try
        {
            return _rows.Read();
        }
        catch (CsvFormatException failure)
        {
            throw new UserErrorException($"{_file} is no CSV behind row {_rows.RowNumber}: {failure.Message.TrimEnd('.')}", failure);
        }
    }

    UserErrorException Bad(string what) => new($"{_file}, row {_rows.RowNumber}: {what}");
}
