using System.Text;

namespace OnPut.MetadataIndex.Facts.Data.Csv;

/// <summary>
/// The records of a delimited text (RFC 4180, and what is written in its place); whatever the text, it is read to its end.
/// </summary>
internal sealed class CsvRecords(string text, CsvDialect dialect, int start = 0)
{
    /// <summary>What lies beyond is counted in no record.</summary>
    const int MostFields = 16_384;

    readonly List<string> _fields = [];
    readonly StringBuilder _field = new();

    /// <summary>Of the current record.</summary>
    public IReadOnlyList<string> Fields => _fields;

    /// <summary>Where the next record starts.</summary>
    public int Position { get; private set; } = start;

    /// <summary>True where the current record ends with a line end, not with the text.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>True once a quoted field was left open to the end of the text.</summary>
    public bool HasOpenQuote { get; private set; }

    /// <summary>Quoted fields that something else than a delimiter followed.</summary>
    public int Misquoted { get; private set; }

    /// <summary>True where the line had nothing on it.</summary>
    public bool IsBlank => _fields is [{ Length: 0 }];

    public bool MoveNext()
    {
        if (Position >= text.Length)
            return false;
        _fields.Clear();
        IsEnded = false;
        while (ReadField())
        {
        }
        return true;
    }

    /// <returns>True where another field follows in the record.</returns>
    bool ReadField()
    {
        _field.Clear();
        if (dialect.Quote is { } quote && Position < text.Length && text[Position] == quote)
            ReadQuoted(quote);
        var rest = text.AsSpan(Position);
        var length = rest.IndexOfAny(dialect.Delimiter, '\r', '\n');
        if (length < 0)
            length = rest.Length;
        _field.Append(rest[..length]);
        Position += length;
        if (_fields.Count < MostFields)
            _fields.Add(_field.ToString());
        if (Position >= text.Length)
            return false;
        if (text[Position] == dialect.Delimiter)
        {
            Position++;
            return Position < text.Length || Add("");
        }
        Position += text.AsSpan(Position).StartsWith("\r\n") ? 2 : 1;
        IsEnded = true;
        return false;
    }

    bool Add(string field)
    {
        _fields.Add(field);
        return false;
    }

    void ReadQuoted(char quote)
    {
        for (Position++; Position < text.Length; Position++)
        {
            var character = text[Position];
            var hasNext = Position + 1 < text.Length;
            if (character == '\\' && dialect.HasEscapes && hasNext)
            {
                Position++;
            }
            else if (character == quote)
            {
                if (!hasNext || text[Position + 1] != quote)
                {
                    Position++;
                    if (Position < text.Length && text[Position] != dialect.Delimiter && text[Position] is not ('\r' or '\n'))
                        Misquoted++;
                    return;
                }
                Position++;
            }
            _field.Append(text[Position]);
        }
        HasOpenQuote = true;
    }
}
