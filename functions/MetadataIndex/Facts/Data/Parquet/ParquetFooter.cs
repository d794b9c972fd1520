namespace OnPut.MetadataIndex.Facts.Data.Parquet;

/// <summary>
/// What a Parquet footer says (parquet.thrift, FileMetaData). Reading stops with an <see cref="InvalidDataException"/>
/// where it is malformed, and what came before stays.
/// </summary>
internal sealed class ParquetFooter
{
    /// <summary>An element has a byte at least, and would take sixty here.</summary>
    const int MostElements = 20_000;

    readonly List<SchemaElement> _schema = [];
    readonly List<string> _codecs = [];

    /// <summary>The root first.</summary>
    public IReadOnlyList<SchemaElement> Schema => _schema;

    public long? Rows { get; private set; }

    public int? RowGroups { get; private set; }

    /// <summary>Of all columns; several are separated by commas.</summary>
    public string? Codec => _codecs.Count == 0 ? null : string.Join(", ", _codecs);

    public string? CreatedBy { get; private set; }

    /// <summary>True where some columns are encrypted and the footer is not.</summary>
    public bool IsEncrypted { get; private set; }

    public void Read(ReadOnlySpan<byte> bytes)
    {
        var thrift = new ThriftReader(bytes);
        for (var id = 0; thrift.TryReadField(ref id, out var type);)
        {
            switch (id, type)
            {
                case (2, ThriftType.List):
                    ReadSchema(ref thrift);
                    break;
                case (3, ThriftType.Int64):
                    Rows = thrift.ReadInteger() is >= 0 and var rows
                        ? rows
                        : throw new InvalidDataException("the footer claims fewer than no rows");
                    break;
                case (4, ThriftType.List):
                    ReadRowGroups(ref thrift);
                    break;
                case (6, ThriftType.Binary):
                    CreatedBy = FactText.Name(thrift.ReadBinary());
                    break;
                default:
                    IsEncrypted |= id == 8;
                    thrift.Skip(type);
                    break;
            }
        }
    }

    void ReadSchema(ref ThriftReader thrift)
    {
        var count = thrift.ReadList(out var type);
        if (count > 0 && type != ThriftType.Struct)
            throw new InvalidDataException("the schema is no list of structs");
        if (count > MostElements)
            throw new InvalidDataException($"the schema has {count:N0} elements, and {MostElements:N0} are read at most");
        for (; count > 0; count--)
            _schema.Add(SchemaElementReader.Read(ref thrift));
    }

    void ReadRowGroups(ref ThriftReader thrift)
    {
        var count = thrift.ReadList(out var type);
        RowGroups = 0;
        if (count > 0 && type != ThriftType.Struct)
            throw new InvalidDataException("the row groups are no list of structs");
        for (; count > 0; count--)
        {
            for (var id = 0; thrift.TryReadField(ref id, out var field);)
            {
                if (id == 1 && field == ThriftType.List)
                    ReadColumnChunks(ref thrift);
                else
                    thrift.Skip(field);
            }
            RowGroups++;
        }
    }

    void ReadColumnChunks(ref ThriftReader thrift)
    {
        var count = thrift.ReadList(out var type);
        if (count > 0 && type != ThriftType.Struct)
            throw new InvalidDataException("the columns of a row group are no list of structs");
        for (; count > 0; count--)
        {
            for (var id = 0; thrift.TryReadField(ref id, out var field);)
            {
                if (id == 3 && field == ThriftType.Struct)
                    ReadColumnMetadata(ref thrift);
                else
                    thrift.Skip(field);
            }
        }
    }

    void ReadColumnMetadata(ref ThriftReader thrift)
    {
        for (var id = 0; thrift.TryReadField(ref id, out var field);)
        {
            if (id != 4 || field != ThriftType.Int32)
            {
                thrift.Skip(field);
                continue;
            }
            var codec = ParquetTypes.Codec(thrift.ReadInteger());
            // There are eight; more are no codecs.
            if (_codecs.Count < 8 && !_codecs.Contains(codec))
                _codecs.Add(codec);
        }
    }
}
