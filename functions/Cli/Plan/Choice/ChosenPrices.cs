using System.Globalization;
using OnPut.Archiving.Prices;

namespace OnPut.Cli.Plan.Choice;

/// <summary>The prices of a plan.</summary>
/// <param name="From">Where they are from, for people.</param>
sealed record ChosenPrices(RegionPrices Prices, DateOnly Date, string From)
{
    /// <summary>Whose prices, of when, and from where, for people.</summary>
    public string Text => string.Create(
        CultureInfo.InvariantCulture,
        $"{Prices.PricesOf} of {Date:yyyy-MM-dd}{(Prices.IsStandIn ? $", since there are none for {Prices.Region}" : "")}, from {From}");

    /// <param name="path">Null for the prices that come with the program.</param>
    /// <exception cref="ConfigurationFileException">The file has problems.</exception>
    public static async Task<ChosenPrices> ReadAsync(string? path, string region, CancellationToken cancellationToken)
    {
        if (path is null)
            return new(PriceTable.Default.For(region), PriceTable.Default.Date, "the prices that come with onput");
        var reading = PricesFile.Read(await ConfigurationFile.ReadAsync(path, "prices", cancellationToken), path);
        var table = reading.Prices ?? throw new ConfigurationFileException(path, reading.Problems);
        return new(table.For(region), table.Date, path);
    }
}
