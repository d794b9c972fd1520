using System.Text;
using System.Text.RegularExpressions;

namespace OnPut.Archiving.Files;

/// <summary>Where a value stands in a JSON document. Its path is put together when somebody asks, for most are never told.</summary>
sealed partial class FilePlace
{
    public const string RootPath = "$";

    readonly FilePlace? _parent;
    readonly string? _name;
    readonly int _index;

    FilePlace(int line, FilePlace? parent, string? name, int index) =>
        (Line, _parent, _name, _index) = (line, parent, name, index);

    /// <summary>From 1; of a property the line of its name.</summary>
    public int Line { get; }

    public string Path => AppendTo(new()).ToString();

    public static FilePlace Root(int line) => new(line, null, null, 0);

    public FilePlace Property(string property, int line) => new(line, this, property, 0);

    /// <summary>The same place in the document, seen from another line of the file.</summary>
    public FilePlace At(int line) => new(line, _parent, _name, _index);

    public FilePlace Item(int item, int line) => new(line, this, null, item);

    StringBuilder AppendTo(StringBuilder path)
    {
        if (_parent is null)
            return path.Append('$');
        _parent.AppendTo(path);
        if (_name is null)
            return path.Append('[').Append(_index).Append(']');
        return PlainName.IsMatch(_name) ? path.Append('.').Append(_name) : path.Append("['").Append(ShownText.Cut(_name)).Append("']");
    }

    [GeneratedRegex("^[A-Za-z_$][A-Za-z0-9_$]{0,39}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainName { get; }
}
