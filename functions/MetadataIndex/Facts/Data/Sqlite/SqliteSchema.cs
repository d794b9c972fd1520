using System.Buffers.Binary;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Data.Sqlite;

/// <summary>
/// The names in <c>sqlite_schema</c>, a table whose b-tree begins on page 1. They stand at the start of their rows, so
/// overflow pages are never followed. Throws <see cref="InvalidDataException"/> where a page is malformed; the names before stay.
/// </summary>
/// <param name="reserved">Bytes at the end of each page that are somebody else's.</param>
internal sealed class SqliteSchema(ContentReader content, int pageSize, int reserved, Encoding encoding)
{
    const int FileHeaderLength = 100;
    const byte Interior = 5;
    const byte Leaf = 13;
    const int MostPages = 64;
    const int MostNames = 1_000;

    /// <summary>A name is at most 1,000 characters; what a row says before is shorter.</summary>
    const int LongestStart = 8 * 1024;

    readonly List<string> _names = [];
    readonly HashSet<uint> _visited = [];

    /// <summary>Of tables and views in the order they were made, without those that SQLite keeps for itself.</summary>
    public IReadOnlyList<string> Names => _names;

    public void Read()
    {
        var pages = new Stack<uint>([1]);
        while (_names.Count < MostNames && pages.TryPop(out var number))
        {
            if (_visited.Count == MostPages)
                throw new InvalidDataException($"the schema has more than {MostPages} pages, and no more are read");
            if (!_visited.Add(number))
                throw new InvalidDataException($"page {number:N0} of the schema is part of itself");
            ReadPage(number, pages);
        }
    }

    void ReadPage(uint number, Stack<uint> pages)
    {
        ReadOnlySpan<byte> page = content.Read((long)(number - 1) * pageSize, pageSize);
        var start = number == 1 ? FileHeaderLength : 0;
        if (number == 0 || page.Length < pageSize)
            throw new InvalidDataException($"page {number:N0} of the schema is not in the object");
        var kind = page[start];
        if (kind is not (Interior or Leaf))
            throw new InvalidDataException($"page {number:N0} is no page of a table");
        var cells = start + (kind == Interior ? 12 : 8);
        var count = BinaryPrimitives.ReadUInt16BigEndian(page[(start + 3)..]);
        if (count > (pageSize - cells) / 2)
            throw new InvalidDataException($"page {number:N0} claims {count:N0} cells, and {(pageSize - cells) / 2:N0} fit");
        if (kind == Interior)
            pages.Push(BinaryPrimitives.ReadUInt32BigEndian(page[(start + 8)..]));
        // Upwards on a leaf; downwards above it, so that the first child is the first from the stack.
        for (var i = 0; i < count && _names.Count < MostNames; i++)
        {
            var place = kind == Leaf ? i : count - 1 - i;
            var at = BinaryPrimitives.ReadUInt16BigEndian(page[(cells + 2 * place)..]);
            if (at < cells || at > pageSize - sizeof(uint))
                throw new InvalidDataException($"cell {place} of page {number:N0} is at {at:N0}, outside of it");
            if (kind == Leaf)
                ReadRow(page[at..Math.Min(pageSize, at + LongestStart)]);
            else
                pages.Push(BinaryPrimitives.ReadUInt32BigEndian(page[at..]));
        }
    }

    /// <summary>A cell: the row's length, its id, then the row: the length of its head, a type for each column, and the values.</summary>
    void ReadRow(ReadOnlySpan<byte> cell)
    {
        var row = new SqliteVarints(cell);
        var payload = row.Next();
        row.Next();
        var local = Math.Min(LocalLength(payload), row.Rest.Length);
        var values = new SqliteVarints(row.Rest[..(int)local]);
        var head = values.Next();
        var (typeLength, nameLength) = (TextLength(values.Next()), TextLength(values.Next()));
        if (head > local || typeLength is not { } first || nameLength is not { } second || head + first + second > local)
            return;
        var body = row.Rest[(int)head..];
        var name = encoding.GetString(body.Slice((int)first, (int)second));
        if (encoding.GetString(body[..(int)first]) is "table" or "view" && !name.StartsWith("sqlite_", StringComparison.OrdinalIgnoreCase))
            _names.Add(FactText.Name(name));
    }

    /// <summary>Bytes of a row that are on its own page ("B-tree Pages", Cell Payload Overflow Pages).</summary>
    long LocalLength(long payload)
    {
        var usable = pageSize - reserved;
        var (most, least) = (usable - 35, (usable - 12) * 32 / 255 - 23);
        if (payload <= most)
            return payload;
        var local = least + (payload - least) % (usable - 4);
        return Math.Max(0, local <= most ? local : least);
    }

    /// <returns>Null for what is no text.</returns>
    static long? TextLength(long type) => type >= 13 && type % 2 == 1 ? (type - 13) / 2 : null;
}
