using OnPut.Archiving.Files;

namespace OnPut.Archiving.Prices;

/// <summary>Reads the prices of one region.</summary>
static class RegionReader
{
    // Far beyond what any region asks for, and far below what a price in another unit would be.
    const decimal Least = 0.000001m;
    const decimal MostAGigabyte = 1;
    const decimal MostARequest = 10;

    /// <returns>Null, with problems, where anything is wrong with them.</returns>
    public static RegionPrices? Read(string region, FileValue value)
    {
        if (value.AsObject() is not { } listed)
            return null;
        var standard = ReadStandard(listed, out var put);
        var ia = ReadClass(listed, "ia", "get", standard);
        var oneZone = ReadClass(listed, "one-zone-ia", "get", standard);
        var instant = ReadClass(listed, "glacier-ir", "get", standard);
        var glacier = ReadClass(listed, "glacier", "restore", standard);
        var deep = ReadClass(listed, "deep-archive", "restore", standard);
        var intelligent = ReadIntelligent(listed);
        var tag = Price(listed, "tag", MostARequest);
        listed.RefuseOthers();
        if (standard is null || ia is null || oneZone is null || instant is null || glacier is null || deep is null)
            return null;
        if (put is null || intelligent is null || tag is null)
            return null;
        return new()
        {
            Region = region,
            PricesOf = region,
            Standard = standard,
            StandardIa = ia,
            OneZoneIa = oneZone,
            GlacierIr = instant,
            Glacier = glacier,
            DeepArchive = deep,
            IntelligentTransition = intelligent.Value.Transition,
            IntelligentMonitoring = intelligent.Value.Monitoring,
            Put = put.Value,
            Tag = tag.Value,
        };
    }

    static ClassPrices? ReadStandard(FileObject region, out decimal? put)
    {
        put = null;
        if (region.Required("standard")?.AsObject() is not { } listed)
            return null;
        var storage = Price(listed, "storage", MostAGigabyte);
        put = Price(listed, "put", MostARequest);
        var get = Price(listed, "get", MostARequest);
        listed.RefuseOthers();
        return storage is { } month && get is { } read ? new(month, 0, 0, read) : null;
    }

    static ClassPrices? ReadClass(FileObject region, string name, string readName, ClassPrices? standard)
    {
        if (region.Required(name)?.AsObject() is not { } listed)
            return null;
        var storage = Price(listed, "storage", MostAGigabyte);
        var transition = Price(listed, "transition", MostARequest);
        var retrieval = Price(listed, "retrieval", MostAGigabyte);
        var read = Price(listed, readName, MostARequest);
        listed.RefuseOthers();
        if (storage >= standard?.Storage)
            listed.Optional("storage")!.Refuse($"must be less than the {standard.Storage} of standard, not {storage}");
        return storage is { } month && transition is { } move && retrieval is { } gigabyte && read is { } thousand
            ? new(month, move, gigabyte, thousand)
            : null;
    }

    static (decimal Transition, decimal Monitoring)? ReadIntelligent(FileObject region)
    {
        if (region.Required("intelligent")?.AsObject() is not { } listed)
            return null;
        var transition = Price(listed, "transition", MostARequest);
        var monitoring = Price(listed, "monitoring", MostARequest);
        listed.RefuseOthers();
        return transition is { } move && monitoring is { } month ? (move, month) : null;
    }

    static decimal? Price(FileObject listed, string name, decimal most) => listed.Required(name)?.AsDecimal(Least, most);
}
