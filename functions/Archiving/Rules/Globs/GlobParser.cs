using System.Text;

namespace OnPut.Archiving.Rules.Globs;

/// <summary>Reads a pattern into its alternatives, each a plain list of tokens without braces.</summary>
/// <exception cref="FormatException">
/// Its message is a sentence about the pattern, without a subject: <c>has a '[' that nothing closes</c>.
/// </exception>
sealed class GlobParser
{
    const int MostNested = 8;

    readonly Rune[] _pattern;
    readonly GlobStyle _style;
    int _position;

    GlobParser(string pattern, GlobStyle style)
    {
        _pattern = [.. pattern.EnumerateRunes()];
        _style = style;
    }

    public static IReadOnlyList<IReadOnlyList<GlobToken>> Parse(string pattern, GlobStyle style)
    {
        if (pattern.Length > Glob.MostCharacters)
            throw new FormatException($"has {pattern.Length} characters, at most {Glob.MostCharacters} are allowed");
        return new GlobParser(pattern, style).Alternatives(depth: 0);
    }

    /// <summary>Up to the end, or up to the comma or the brace that ends this alternative of an outer one.</summary>
    List<List<GlobToken>> Alternatives(int depth)
    {
        List<List<GlobToken>> read = [[]];
        while (_position < _pattern.Length)
        {
            switch (_pattern[_position].Value)
            {
                case ',' or '}' when depth > 0:
                    return read;
                case '{':
                    read = Joined(read, Braces(depth + 1));
                    break;
                default:
                    var token = Token();
                    read.ForEach(alternative => alternative.Add(token));
                    break;
            }
        }
        return read;
    }

    List<List<GlobToken>> Braces(int depth)
    {
        if (depth > MostNested)
            throw new FormatException($"has braces within braces {depth} deep, at most {MostNested} are allowed");
        List<List<GlobToken>> read = [];
        do
        {
            _position++;
            read.AddRange(Alternatives(depth));
        }
        while (_position < _pattern.Length && _pattern[_position].Value == ',');
        if (_position == _pattern.Length)
            throw new FormatException("has a '{' that nothing closes");
        _position++;
        Limit(read.Count);
        return read;
    }

    static List<List<GlobToken>> Joined(List<List<GlobToken>> heads, List<List<GlobToken>> tails)
    {
        Limit(heads.Count * tails.Count);
        return [.. from head in heads from tail in tails select (List<GlobToken>)[.. head, .. tail]];
    }

    static void Limit(int alternatives)
    {
        if (alternatives > Glob.MostAlternatives)
            throw new FormatException($"stands for {alternatives} patterns with its braces, at most {Glob.MostAlternatives} are allowed");
    }

    GlobToken Token()
    {
        var character = _pattern[_position++];
        return character.Value switch
        {
            '*' => Run(),
            '?' => new(GlobTokenKind.OneOf, Ranges: [], IsNegated: true, TakesSlash: _style == GlobStyle.Text),
            '[' => Set(),
            '\\' => new(GlobTokenKind.Literal, Escaped()),
            _ => new(GlobTokenKind.Literal, character),
        };
    }

    GlobToken Run()
    {
        var isDeep = _style == GlobStyle.Text;
        for (; Skip('*'); isDeep = true)
        {
        }
        if (!isDeep)
            return GlobToken.Segment;
        return _style == GlobStyle.Path && Skip('/') ? GlobToken.Segments : GlobToken.Anything;
    }

    GlobToken Set()
    {
        var isNegated = Skip('!') || Skip('^');
        List<(Rune From, Rune To)> ranges = [];
        while (!Skip(']'))
        {
            var from = InSet();
            var isRange = _position + 1 < _pattern.Length && _pattern[_position].Value == '-' && _pattern[_position + 1].Value != ']';
            _position += isRange ? 1 : 0;
            var to = isRange ? InSet() : from;
            ranges.Add(from <= to ? (from, to) : throw new FormatException($"has the range '{from}-{to}', which is the wrong way round"));
        }
        if (ranges.Count == 0)
            throw new FormatException(@"has an empty set '[]'; a '[' itself is written \[");
        return new(GlobTokenKind.OneOf, Ranges: ranges, IsNegated: isNegated, TakesSlash: _style == GlobStyle.Text);
    }

    Rune InSet()
    {
        if (_position == _pattern.Length)
            throw new FormatException("has a '[' that nothing closes");
        var character = _pattern[_position++];
        return character.Value == '\\' ? Escaped() : character;
    }

    Rune Escaped() => _position < _pattern.Length
        ? _pattern[_position++]
        : throw new FormatException(@"ends in a '\' that escapes nothing");

    bool Skip(char character)
    {
        if (_position == _pattern.Length || _pattern[_position].Value != character)
            return false;
        _position++;
        return true;
    }
}
