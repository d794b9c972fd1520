namespace OnPut.MetadataIndex.Facts.Data.Csv;

/// <summary>What the records of a delimited text add up to.</summary>
internal sealed class CsvTable
{
    readonly List<ValueKind> _kinds = [];
    readonly Dictionary<int, (int Records, long First)> _lengths = [];
    bool _isRepeated;

    /// <summary>The first record that is no comment; empty before there is one.</summary>
    public IReadOnlyList<string> First { get; private set; } = [];

    /// <summary>Of the columns, the first record left out.</summary>
    public IReadOnlyList<ValueKind> Kinds => _kinds;

    /// <summary>The first included.</summary>
    public long Records { get; private set; }

    public bool HasHeader => Records > 0 && CsvHeader.IsHeader(First, _kinds, _isRepeated);

    /// <summary>As many as most records have, or the header, where its last columns are often left out.</summary>
    public int Width => Math.Max(HasHeader ? First.Count : 0,
        _lengths.Count == 0 ? 0 : _lengths.MaxBy(pair => (pair.Value.Records, pair.Key)).Key);

    /// <summary>Records that have another number of fields than most, and the first of them, from 1.</summary>
    public (long Count, long First) Ragged
    {
        get
        {
            var width = Width;
            var others = _lengths.Where(pair => pair.Key != width).Select(pair => pair.Value).ToArray();
            return others.Length == 0 ? default : (others.Sum(other => (long)other.Records), others.Min(other => other.First));
        }
    }

    public void Add(IReadOnlyList<string> fields)
    {
        Records++;
        var length = _lengths.GetValueOrDefault(fields.Count, (0, Records));
        _lengths[fields.Count] = (length.Item1 + 1, length.Item2);
        if (Records == 1)
        {
            First = [.. fields];
            return;
        }
        for (var i = 0; i < fields.Count; i++)
        {
            if (i == _kinds.Count)
                _kinds.Add(ValueKind.Missing);
            if (_kinds[i] != ValueKind.Text)
                _kinds[i] = ColumnType.Merge(_kinds[i], ValueGuess.Of(fields[i]));
            _isRepeated |= i < First.Count && fields[i].Length > 0 && fields[i] == First[i];
        }
    }
}
