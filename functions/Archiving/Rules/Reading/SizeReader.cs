using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using OnPut.Archiving.Files;

namespace OnPut.Archiving.Rules.Reading;

/// <summary>
/// Reads a size: a number of bytes, or text with a unit. As in <c>onput find</c>, kB, MB, GB and TB count in thousands, and KiB, MiB, GiB
/// and TiB in 1,024s; case does not matter.
/// </summary>
static partial class SizeReader
{
    /// <summary>An exabyte, in bytes: far beyond any object.</summary>
    public const long Most = 1_000_000_000_000_000_000;

    const string Powers = "KMGT";

    public static long? Read(FileValue value)
    {
        if (value.Kind == JsonTokenType.Number)
            return value.AsLong(0, Most);
        if (value.Kind == JsonTokenType.String && Form.Match(value.Text) is { Success: true } form)
        {
            if (Bytes(form) is var bytes and <= Most)
                return (long)bytes;
            value.Refuse($"must be at most {Most} bytes, not {value.Shown}");
            return null;
        }
        value.Refuse($"must be a number of bytes or a size such as \"10 MB\" or \"1.5 GiB\", not {value.Shown}");
        return null;
    }

    static decimal Bytes(Match form)
    {
        var bytes = decimal.Parse(form.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);
        var unit = form.Groups["binary"].Success ? 1024 : 1000;
        var letter = form.Groups["power"];
        var power = letter.Success ? 1 + Powers.IndexOf(letter.Value, StringComparison.OrdinalIgnoreCase) : 0;
        for (; power > 0; power--)
            bytes *= unit;
        return bytes;
    }

    [GeneratedRegex(
        @"^(?<number>[0-9]{1,15}(\.[0-9]{1,9})?) ?((?<power>[kKmMgGtT])(?<binary>[iI])?)?[bB]?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}
