using System.Globalization;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Documents.Markup;

/// <summary>The group of information: groups of text and of parts of a date, and numbers, each under its word.</summary>
internal sealed class RtfInfo(byte[] bytes, Encoding encoding)
{
    const int MostWords = 2000;

    readonly Dictionary<string, StringBuilder> _texts = new(StringComparer.Ordinal);
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    readonly List<byte> _pending = [];
    string _group = "";
    int _skip;

    public string? Text(string name) => _texts.TryGetValue(name, out var text) ? FactText.Fold(text.ToString()) : null;

    public int? Count(string name) => _numbers.TryGetValue(name, out var count) && count > 0 ? count : null;

    public DateTimeOffset? Time(string name)
    {
        int Part(string part, int otherwise) => _numbers.GetValueOrDefault($"{name}.{part}", otherwise);
        return DocumentDate.Create(Part("yr", 0), Part("mo", 1), Part("dy", 1), Part("hr", 0), Part("min", 0), Part("sec", 0),
            TimeSpan.Zero);
    }

    public void Read()
    {
        var (at, depth, words) = (0, 0, 0);
        while (at < bytes.Length && words < MostWords)
        {
            var value = bytes[at++];
            if (value == '{')
            {
                Flush();
                depth++;
            }
            else if (value == '}')
            {
                Flush();
                if (--depth <= 0)
                    return;
                if (depth == 1)
                    _group = "";
            }
            else if (value == '\\')
            {
                words++;
                at = ReadControl(at, depth);
            }
            else if (value is not ((byte)'\r' or (byte)'\n'))
            {
                Add(value);
            }
        }
    }

    int ReadControl(int at, int depth)
    {
        if (at >= bytes.Length)
            return at;
        if (bytes[at] == '\'' && at + 3 <= bytes.Length)
        {
            if (byte.TryParse(bytes.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                Add(code);
            return at + 3;
        }
        var start = at;
        while (at < bytes.Length && char.IsAsciiLetter((char)bytes[at]))
            at++;
        if (at == start)
        {
            if (bytes[at] is (byte)'\\' or (byte)'{' or (byte)'}')
                Add(bytes[at]);
            return at + 1;
        }
        var word = Encoding.ASCII.GetString(bytes, start, Math.Min(at - start, 32));
        start = at;
        at += at < bytes.Length && bytes[at] == '-' ? 1 : 0;
        while (at < bytes.Length && char.IsAsciiDigit((char)bytes[at]))
            at++;
        int? number = int.TryParse(bytes.AsSpan(start, at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture,
            out var parsed) ? parsed : null;
        Apply(word, number, depth);
        return at < bytes.Length && bytes[at] == ' ' ? at + 1 : at;
    }

    void Apply(string word, int? number, int depth)
    {
        if (word == "u" && number is { } unit)
        {
            Flush();
            Target()?.Append((char)(ushort)unit);
            // For readers that do not know it a character of theirs follows.
            _skip = 1;
        }
        else if (number is { } value)
        {
            _numbers.TryAdd(_group.Length > 0 ? $"{_group}.{word}" : word, value);
        }
        else if (depth == 2 && _group.Length == 0)
        {
            _group = word;
        }
    }

    void Add(byte value)
    {
        if (_skip > 0)
            _skip--;
        else if (_group.Length > 0)
            _pending.Add(value);
    }

    void Flush()
    {
        if (_pending.Count > 0)
            Target()?.Append(encoding.GetString([.. _pending]));
        _pending.Clear();
    }

    StringBuilder? Target()
    {
        if (_group.Length == 0)
            return null;
        if (!_texts.TryGetValue(_group, out var text))
            _texts[_group] = text = new();
        return text;
    }
}
