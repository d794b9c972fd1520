namespace OnPut.Archiving.Files;

/// <summary>
/// A JSON object that is read property by property. It remembers for which it was asked, so that <see cref="RefuseOthers"/> can
/// tell what nobody knows.
/// </summary>
sealed class FileObject(FileValue value)
{
    readonly List<string> _known = [];

    /// <summary>All of them in the file's order: for objects whose names are data. They count as asked for.</summary>
    public IReadOnlyList<KeyValuePair<string, FileValue>> All()
    {
        _known.AddRange(value.Properties.Select(property => property.Key));
        return value.Properties;
    }

    /// <returns>Null, with a problem, where it is missing.</returns>
    public FileValue? Required(string name)
    {
        var found = Optional(name);
        if (found is null)
            value.Refuse($"must have the property \"{name}\"");
        return found;
    }

    /// <returns>Null where it is missing.</returns>
    public FileValue? Optional(string name)
    {
        _known.Add(name);
        foreach (var property in value.Properties)
            if (property.Key == name)
                return property.Value;
        return null;
    }

    /// <summary>Problems for every property that was not asked for until now.</summary>
    public void RefuseOthers()
    {
        foreach (var (name, other) in value.Properties)
            if (!_known.Contains(name))
                other.Refuse(NearestName.Of(name, _known) is { } meant
                    ? $"is not known here; did you mean \"{meant}\"?"
                    : $"is not known here; known are {string.Join(", ", _known)}");
    }

    /// <inheritdoc cref="FileValue.Refuse"/>
    public void Refuse(string text) => value.Refuse(text);
}
