using System.Globalization;
using System.Numerics;

namespace OnPut.Cli.Asking.Results;

/// <summary>A cell as text, the same in every culture.</summary>
static class CellText
{
    public static string Of(object? cell) => cell switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        DateTime time => time.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFF", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? "",
    };

    public static bool IsNumber(object cell) =>
        cell is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or BigInteger;
}
