using System.Globalization;
using System.Text.RegularExpressions;

namespace OnPut.Cli.Asking.Find;

/// <summary>Sizes as people write them: kB, MB, GB, TB count in thousands, KiB, MiB, GiB, TiB in 1,024s.</summary>
static partial class ByteSize
{
    const string Decimals = "kMGT";

    /// <exception cref="UserErrorException">It is no size.</exception>
    public static long Parse(string text, string option)
    {
        var match = Form.Match(text);
        if (!match.Success || !double.TryParse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture, out var number))
            throw Refused(text, option);
        var letter = match.Groups["power"];
        var power = letter.Success ? 1 + Decimals.IndexOf(letter.Value, StringComparison.OrdinalIgnoreCase) : 0;
        var bytes = number * Math.Pow(match.Groups["binary"].Success ? 1024 : 1000, power);
        return bytes <= 1e18 ? (long)bytes : throw Refused(text, option);
    }

    public static string Of(long bytes)
    {
        if (bytes < 1000)
            return string.Create(CultureInfo.InvariantCulture, $"{bytes} B");
        var power = Math.Min((int)Math.Log10(bytes) / 3, Decimals.Length);
        var value = bytes / Math.Pow(1000, power);
        return value.ToString(value < 99.95 ? "0.0" : "0", CultureInfo.InvariantCulture) + $" {Decimals[power - 1]}B";
    }

    static UserErrorException Refused(string text, string option) =>
        new($"{option} is '{text}', expected a size such as 10MB, 1.5GiB or 4096.");

    [GeneratedRegex(
        @"^\s*(?<number>\d+(\.\d+)?)\s*(((?<power>[kmgt])(?<binary>i)?)?b?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}
