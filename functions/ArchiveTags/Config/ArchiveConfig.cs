using OnPut.Archiving;
using OnPut.Archiving.Costs;
using OnPut.Archiving.Prices;
using OnPut.Archiving.Rules;
using OnPut.Events;
using OnPut.Hosting;
using OnPut.Objects;
using OnPut.Reconcile;

namespace OnPut.ArchiveTags.Config;

/// <summary>The rules and prices in force: <c>config/archive-rules.json</c> and <c>config/archive-prices.json</c>, or those that ship with the function.</summary>
sealed class ArchiveConfig
{
    const string RulesName = "archive-rules.json", PricesName = "archive-prices.json";

    readonly FunctionServices _services;
    readonly string _region;
    readonly ConfigFile<ArchiveRules> _rules;
    readonly ConfigFile<PriceTable> _prices;

    /// <summary>Until a batch goes on nobody knows that it was told.</summary>
    IReadOnlyList<ReconciledObject> _untold = [];

    public ArchiveConfig(FunctionServices services, string region)
    {
        _services = services;
        _region = region;
        _rules = new(services.S3, services.Options.DerivedBucket, KeyOf(RulesName), ReadRules, ArchiveRules.Default);
        _prices = new(services.S3, services.Options.DerivedBucket, KeyOf(PricesName), ReadPrices, PriceTable.Default);
    }

    /// <summary>What decides now; null before the first <see cref="RefreshAsync"/>.</summary>
    public Archivist? Archivist { get; private set; }

    /// <returns>What there is to tell of the two files.</returns>
    /// <exception cref="UnusableConfigException">One is broken, and nothing that came before it is known.</exception>
    public async Task<IReadOnlyList<ReconciledObject>> RefreshAsync(CancellationToken cancellationToken)
    {
        if (await _rules.RefreshAsync(cancellationToken) is { } rules)
            _untold = [.. _untold, Telling(_rules.Key, rules)];
        if (await _prices.RefreshAsync(cancellationToken) is { } prices)
            _untold = [.. _untold, Telling(_prices.Key, prices)];
        if (Archivist?.Rules != _rules.Value || Archivist?.Costs.Prices != _prices.Value!.For(_region))
            Archivist = new(_rules.Value!, new ArchiveCosts(_prices.Value!.For(_region)));
        return _untold;
    }

    /// <summary>What <see cref="RefreshAsync"/> returned has been told.</summary>
    public void HasTold() => _untold = [];

    string KeyOf(string name) => $"{_services.Options.DerivedPrefix}config/{name}";

    ReconciledObject Telling(string key, ConfigChange change)
    {
        var bucket = _services.Options.DerivedBucket;
        var outcome = change.Problems.Count > 0
            ? Outcome.Rejected(new("configuration", $"the last good one stays in force: {string.Join("; ", change.Problems)}"))
            : Outcome.Done(Effect.Unchanged, change.ETag is null ? "removed: what ships with the function is in force" : "in force");
        var source = change.ETag is { } eTag ? new SourceObject { Bucket = bucket, Key = key, ETag = eTag, Size = 0 } : null;
        var changed = new ObjectEvent { Name = "ConfigurationChanged", Kind = ObjectEventKind.Other, Bucket = bucket, Key = key };
        return new(new(bucket, key, [changed]), new(outcome, _services.Time.GetUtcNow(), source, News: "configured"));
    }

    static ConfigReading<ArchiveRules> ReadRules(ReadOnlyMemory<byte> json)
    {
        var reading = RulesFile.Read(json, RulesName);
        return new(reading.Rules, reading.Problems);
    }

    static ConfigReading<PriceTable> ReadPrices(ReadOnlyMemory<byte> json)
    {
        var reading = PricesFile.Read(json, PricesName);
        return new(reading.Prices, reading.Problems);
    }
}
