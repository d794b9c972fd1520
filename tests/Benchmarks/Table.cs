namespace OnPut.Benchmarks;

/// <summary>Text in columns: the first to the left, the others, which are figures, to the right.</summary>
sealed class Table(params string[] headings)
{
    const string Gap = "  ";

    readonly List<string[]> _rows = [headings];

    public void Add(params string[] cells) => _rows.Add(cells);

    public override string ToString()
    {
        var widths = headings.Select((_, column) => _rows.Max(row => row[column].Length)).ToArray();
        return string.Join('\n', _rows.Select(row => string.Join(Gap, row.Select((cell, column) => Pad(cell, column, widths[column])))));
    }

    static string Pad(string cell, int column, int width) => column == 0 ? cell.PadRight(width) : cell.PadLeft(width);
}
