using System.Globalization;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Documents.Pdf;

/// <summary>
/// PDF's syntax (ISO 32000-1, §7.2 and §7.3) over a piece of a file. Nothing is refused: what makes no sense is read as far as it does.
/// </summary>
internal sealed class PdfParser(byte[] bytes, int position = 0)
{
    /// <summary>
    /// Of arrays and dictionaries in each other; two small files are known to overflow the stack of parsers that do not ask.
    /// </summary>
    const int Deepest = 32;
    const int MostValues = 50_000;
    const int LongestWord = 200;

    int _values;

    public int Position { get; private set; } = position;

    /// <summary>True when the bytes ended before a value did: more of the file may help.</summary>
    public bool Truncated { get; private set; }

    public object? ReadValue() => ReadValue(0);

    public void SkipSpace()
    {
        for (; Position < bytes.Length; Position++)
        {
            if (bytes[Position] == '%')
                SkipComment();
            else if (!PdfSyntax.IsSpace(bytes[Position]))
                return;
        }
    }

    object? ReadValue(int depth)
    {
        SkipSpace();
        if (Position >= bytes.Length || ++_values > MostValues)
        {
            Truncated = true;
            return PdfKeyword.End;
        }
        switch (bytes[Position])
        {
            case (byte)'/':
                return ReadName();
            case (byte)'(':
                return Take(PdfStrings.ReadLiteral(bytes, Position));
            case (byte)'<' when !Follows('<'):
                return Take(PdfStrings.ReadHexadecimal(bytes, Position));
            case (byte)'<':
                Position += 2;
                return depth < Deepest ? ReadDictionary(depth + 1) : Abandon();
            case (byte)'[':
                Position++;
                return depth < Deepest ? ReadArray(depth + 1) : Abandon();
            case (byte)'>' when Follows('>'):
                Position += 2;
                return new PdfKeyword(">>");
            case (byte)'+' or (byte)'-' or (byte)'.' or (>= (byte)'0' and <= (byte)'9'):
                return ReadNumber();
            case var other when PdfSyntax.IsDelimiter(other):
                Position++;
                return new PdfKeyword(((char)other).ToString());
            default:
                return ReadWord();
        }
    }

    PdfDictionary ReadDictionary(int depth)
    {
        var dictionary = new PdfDictionary();
        while (true)
        {
            var name = ReadValue(depth);
            if (name is PdfKeyword { Value: ">>" or "" or "endobj" or "stream" })
                return dictionary;
            if (name is not PdfName { Value: var key })
                continue;
            var value = ReadValue(depth);
            if (value is PdfKeyword)
                return dictionary;
            dictionary[key] = value;
        }
    }

    List<object?> ReadArray(int depth)
    {
        var array = new List<object?>();
        while (true)
        {
            var value = ReadValue(depth);
            if (value is PdfKeyword { Value: "]" or "" or "endobj" or ">>" })
                return array;
            if (value is not PdfKeyword)
                array.Add(value);
        }
    }

    /// <summary>Too deep: nothing behind it can be told apart any more.</summary>
    object? Abandon()
    {
        Position = bytes.Length;
        return null;
    }

    byte[] Take((byte[] Text, int End, bool Complete) found)
    {
        Position = found.End;
        Truncated |= !found.Complete;
        return found.Text;
    }

    PdfName ReadName()
    {
        var start = ++Position;
        while (Position < bytes.Length && PdfSyntax.IsRegular(bytes[Position]))
            Position++;
        Truncated |= Position == bytes.Length;
        return new(PdfStrings.Name(bytes.AsSpan(start, Math.Min(Position - start, LongestWord))));
    }

    object ReadNumber()
    {
        var word = Word();
        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
            return whole is >= 0 and <= int.MaxValue && IsReference() ? new PdfReference((int)whole) : whole;
        if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        // "0000000016obj": a number and a word that nothing separates.
        var digits = word.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits <= 0)
            return 0L;
        Position -= word.Length - digits;
        return long.TryParse(word.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out whole) ? whole : 0L;
    }

    /// <summary>Looks for <c>0 R</c>, and goes past it only when it is there.</summary>
    bool IsReference()
    {
        var start = Position;
        SkipSpace();
        var digits = Position;
        while (Position < bytes.Length && char.IsAsciiDigit((char)bytes[Position]))
            Position++;
        if (Position > digits)
        {
            SkipSpace();
            if (Position < bytes.Length && bytes[Position] == 'R'
                && (Position + 1 == bytes.Length || !PdfSyntax.IsRegular(bytes[Position + 1])))
            {
                Position++;
                return true;
            }
            Truncated |= Position == bytes.Length;
        }
        Position = start;
        return false;
    }

    object? ReadWord() => Word() switch
    {
        "true" => true,
        "false" => false,
        "null" => null,
        var word => new PdfKeyword(word),
    };

    string Word()
    {
        var start = Position;
        while (Position < bytes.Length && PdfSyntax.IsRegular(bytes[Position]) && Position - start < LongestWord)
            Position++;
        return Encoding.Latin1.GetString(bytes, start, Position - start);
    }

    bool Follows(char next) => Position + 1 < bytes.Length && bytes[Position + 1] == next;

    void SkipComment()
    {
        while (Position + 1 < bytes.Length && bytes[Position + 1] is not ((byte)'\r' or (byte)'\n'))
            Position++;
    }
}
