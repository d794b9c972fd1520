namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>
/// Values by name. A value is null, a bool, a long, a double, a byte[] (a string), a <see cref="PdfName"/>, a <see cref="PdfReference"/>,
/// a list of values, a dictionary or a <see cref="PdfStream"/>.
/// </summary>
internal sealed class PdfDictionary
{
    readonly Dictionary<string, object?> _values = new(StringComparer.Ordinal);

    public object? this[string name]
    {
        get => _values.GetValueOrDefault(name);
        set => _values[name] = value;
    }

    public IEnumerable<string> Names => _values.Keys;

    public bool Is(string name, string value) => this[name] is PdfName found && found.Value == value;

    /// <returns>null where it is no whole number that is written in place.</returns>
    public long? Number(string name) => this[name] as long?;
}
