using System.Globalization;

namespace OnPut.Cli.Plan.Output;

/// <summary>US dollars as people read them.</summary>
static class Money
{
    const int MostDecimals = 12;

    /// <returns>Cents from a dime on, below that two digits that say something: <c>$1,234.56</c>, <c>$0.0012</c>.</returns>
    public static string Of(decimal dollars)
    {
        var amount = Math.Abs(dollars);
        var decimals = 2;
        for (var rest = amount; rest is > 0 and < 0.1m && decimals < MostDecimals; rest *= 10)
            decimals++;
        var rounded = Math.Round(amount, decimals, MidpointRounding.AwayFromZero);
        return (dollars < 0 && rounded > 0 ? "-$" : "$") + rounded.ToString(amount == 0 ? "0" : $"N{decimals}", CultureInfo.InvariantCulture);
    }
}
