namespace OnPut.MetadataIndex.Facts.Xmp;

/// <summary>What a packet says, by the names of its properties.</summary>
internal sealed class XmpValues
{
    const int MostValues = 100;

    readonly Dictionary<string, List<string>> _values = new(StringComparer.Ordinal);

    public void Add(string name, string value)
    {
        if (name.Length == 0 || FactText.Clean(value) is not { } clean)
            return;
        if (!_values.TryGetValue(name, out var values))
            _values.Add(name, values = []);
        if (values.Count < MostValues)
            values.Add(clean);
    }

    /// <summary>Of texts in several languages the first is the default.</summary>
    public string? First(string name) => _values.TryGetValue(name, out var values) ? values[0] : null;

    public IReadOnlyList<string>? All(string name) => _values.TryGetValue(name, out var values) ? TextList.Distinct(values) : null;

    public string? Joined(string name) => _values.TryGetValue(name, out var values) ? TextList.Join(values) : null;
}
