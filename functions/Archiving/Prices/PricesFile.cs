using System.Globalization;
using System.Text.Json;
using OnPut.Archiving.Files;

namespace OnPut.Archiving.Prices;

/// <summary>Reads <c>archive-prices.json</c>; <c>archive-prices.schema.json</c> beside it says what may stand there.</summary>
public static class PricesFile
{
    const string ShippedName = "archive-prices.json";

    /// <param name="json">At most 1 MiB.</param>
    /// <param name="name">What the file is called, for people.</param>
    public static PricesReading Read(ReadOnlyMemory<byte> json, string name)
    {
        var problems = new FileProblems();
        var table = JsonFile.Read(json, problems)?.AsObject() is { } root ? ReadTable(root, name, problems) : null;
        return new(problems.Any ? null : table, problems.InOrder());
    }

    internal static PriceTable ReadShipped()
    {
        using var resource = typeof(PricesFile).Assembly.GetManifestResourceStream(ShippedName)!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return Read(bytes.ToArray(), ShippedName).Prices!;
    }

    static PriceTable? ReadTable(FileObject root, string name, FileProblems problems)
    {
        root.Optional("$schema")?.AsText();
        var date = ReadDate(root.Required("date"));
        root.Required("currency")?.AsOneOf(["USD"]);
        var regions = root.Required("regions")?.AsObject() is { } listed ? ReadRegions(listed) : [];
        root.RefuseOthers();
        return problems.Any ? null : new(name, date, regions);
    }

    static DateOnly ReadDate(FileValue? value)
    {
        if (value?.AsText() is not { } text)
            return default;
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            value.Refuse($"must be a day like \"2026-01-31\", not {ShownText.Quote(text)}");
        return date;
    }

    static List<RegionPrices> ReadRegions(FileObject listed)
    {
        var regions = new List<RegionPrices>();
        var all = listed.All();
        foreach (var (region, value) in all)
            if (value.Kind != JsonTokenType.String && RegionReader.Read(region, value) is { } prices)
                regions.Add(prices);
        foreach (var (region, value) in all)
            if (value.Kind == JsonTokenType.String && value.AsText() is { } other)
                AddLike(regions, region, other, value, all);
        if (all.All(region => region.Key != PriceTable.StandInRegion))
            listed.Refuse($"must have \"{PriceTable.StandInRegion}\", whose prices stand in for every region that is not here");
        return regions;
    }

    static void AddLike(
        List<RegionPrices> regions, string region, string other, FileValue value, IReadOnlyList<KeyValuePair<string, FileValue>> all)
    {
        if (regions.Find(prices => prices.Region == other && prices.PricesOf == other) is { } prices)
            regions.Add(prices with { Region = region });
        else if (!all.Any(listed => listed.Key == other && listed.Value.Kind != JsonTokenType.String))
            value.Refuse($"must name a region that has prices of its own here, not {ShownText.Quote(other)}");
    }
}
