using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OnPut.Archiving;
using OnPut.Archiving.Rules;
using OnPut.Cli.Plan.Prefixes;
using OnPut.Cli.Plan.Sums;

namespace OnPut.Cli.Plan.Output;

/// <summary>The plan for programs. Sums are in USD, sizes in bytes.</summary>
sealed class PlanJson
{
    static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly Utf8JsonWriter _json;

    PlanJson(Utf8JsonWriter json) => _json = json;

    public static string Of(PlanReport report)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
            new PlanJson(json).Write(report);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    void Write(PlanReport report)
    {
        var figures = report.Figures;
        _json.WriteStartObject();
        _json.WriteString("source", report.Source);
        _json.WriteString("madeAt", report.MadeAt.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        _json.WriteString("rules", report.Rules);
        WritePrices(report);
        WriteFigures(figures.Total);
        Array("byRule", figures.ByRule, WriteRule);
        Array("byStorageClass", figures.ByClass, WriteClass);
        Array("largest", figures.Movers, WriteMover);
        WriteUndecided(figures);
        Array("cumulative", Enumerable.Range(0, PlanFigures.ThreeYears + 1), month => WriteMonth(month, figures.Total));
        WriteAdvice(report);
        WriteRequests(report.Requests);
        Array("notes", report.Notes, _json.WriteStringValue);
        _json.WriteEndObject();
    }

    void WritePrices(PlanReport report)
    {
        _json.WriteStartObject("prices");
        _json.WriteString("region", report.Prices.Prices.Region);
        _json.WriteString("pricesOf", report.Prices.Prices.PricesOf);
        _json.WriteString("date", report.Prices.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        _json.WriteString("from", report.Prices.From);
        _json.WriteEndObject();
    }

    void WriteFigures(GroupFigures figures)
    {
        _json.WriteNumber("objects", figures.Objects);
        _json.WriteNumber("bytes", figures.Bytes);
        Dollars("monthlyNow", figures.MonthlyNow);
        Dollars("monthlyThen", figures.MonthlyThen);
        Dollars("oneOff", figures.Timeline.OneOff);
        Number("breakEvenMonth", figures.Timeline.BreakEvenMonth);
        Dollars("savedInYear", figures.SavedInYear);
        Dollars("savedInThreeYears", figures.SavedInThreeYears);
        foreach (var fate in Enum.GetValues<Fate>())
            WriteFate(fate, figures.Of(fate));
    }

    void WriteFate(Fate fate, FateFigures figures)
    {
        _json.WriteStartObject(JsonNamingPolicy.CamelCase.ConvertName(fate.ToString()));
        _json.WriteNumber("objects", figures.Objects);
        _json.WriteNumber("bytes", figures.Bytes);
        Dollars("monthlyNow", figures.MonthlyNow);
        _json.WriteEndObject();
    }

    void WriteRule(RuleFigures figures)
    {
        _json.WriteStartObject();
        _json.WriteString("rule", figures.Rule?.Name);
        WriteTarget(figures.Rule);
        WriteFigures(figures.Figures);
        _json.WriteEndObject();
    }

    void WriteTarget(ArchiveRule? rule)
    {
        _json.WriteString("tier", rule is null ? null : ArchiveTierNames.NameOf(rule.Tier));
        Number("afterDays", rule?.Tag?.AfterDays);
    }

    void WriteClass(ClassFigures figures)
    {
        _json.WriteStartObject();
        _json.WriteString("storageClass", Words.Of(figures.Class));
        WriteStay("now", figures.ObjectsNow, figures.BytesNow, figures.MonthlyNow);
        WriteStay("then", figures.ObjectsThen, figures.BytesThen, figures.MonthlyThen);
        _json.WriteEndObject();
    }

    void WriteStay(string name, long objects, long bytes, decimal monthly)
    {
        _json.WriteStartObject(name);
        _json.WriteNumber("objects", objects);
        _json.WriteNumber("bytes", bytes);
        Dollars("monthly", monthly);
        _json.WriteEndObject();
    }

    void WriteMover(Mover mover)
    {
        _json.WriteStartObject();
        _json.WriteString("bucket", mover.Bucket);
        _json.WriteString("key", mover.Key);
        _json.WriteBoolean("isNoncurrent", mover.IsNoncurrent);
        _json.WriteNumber("bytes", mover.Size);
        _json.WriteString("storageClass", Words.Of(mover.From));
        _json.WriteString("rule", mover.Rule.Name);
        WriteTarget(mover.Rule);
        _json.WriteNumber("waitMonths", mover.WaitMonths);
        Dollars("monthlySaving", mover.MonthlySaving);
        _json.WriteEndObject();
    }

    void WriteUndecided(PlanFigures figures)
    {
        _json.WriteStartObject("undecided");
        _json.WriteNumber("objects", figures.Undecided.Objects);
        _json.WriteNumber("bytes", figures.Undecided.Bytes);
        _json.WriteStartObject("unknown");
        foreach (var (name, _, objects) in Words.Missing(figures.Undecided))
            _json.WriteNumber(name, objects);
        _json.WriteEndObject();
        Array("rules", figures.UndecidedRules, rule => _json.WriteStringValue(rule.Name));
        _json.WriteEndObject();
    }

    void WriteMonth(int month, GroupFigures total)
    {
        _json.WriteStartObject();
        _json.WriteNumber("month", month);
        Dollars("without", month * total.MonthlyNow);
        Dollars("with", month * total.MonthlyNow - total.Timeline.SavedAfter(month));
        _json.WriteEndObject();
    }

    void WriteAdvice(PlanReport report)
    {
        _json.WriteStartObject("prefixes");
        Array("advice", report.Advice, WriteAdvice);
        _json.WriteNumber("more", report.Figures.Advice.Count - report.Advice.Count());
        _json.WriteNumber("notToldApartBelow", report.Figures.CutOff);
        _json.WriteStartObject("lifecycle");
        foreach (var bucket in report.Advice.GroupBy(advice => advice.Bucket))
        {
            _json.WritePropertyName(bucket.Key);
            LifecycleJson.Write(_json, bucket);
        }
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    void WriteAdvice(PrefixAdvice advice)
    {
        _json.WriteStartObject();
        _json.WriteString("bucket", advice.Bucket);
        _json.WriteString("prefix", advice.Prefix);
        _json.WriteBoolean("isNoncurrent", advice.IsNoncurrent);
        _json.WriteString("tier", ArchiveTierNames.NameOf(advice.Tier));
        _json.WriteNumber("afterDays", advice.AfterDays);
        _json.WriteNumber("largerThan", advice.LargerThan);
        _json.WriteNumber("objects", advice.Objects);
        _json.WriteNumber("bytes", advice.Bytes);
        _json.WriteNumber("taggedObjects", advice.TaggedObjects);
        Dollars("savedInYear", advice.SavedInYear);
        Dollars("savedInYearByTags", advice.SavedInYearByTags);
        Dollars("savedInThreeYears", advice.SavedInThreeYears);
        Dollars("savedInThreeYearsByTags", advice.SavedInThreeYearsByTags);
        _json.WriteEndObject();
    }

    void WriteRequests(RequestFigures requests)
    {
        _json.WriteStartObject("requests");
        _json.WriteNumber("list", requests.Lists);
        _json.WriteNumber("head", requests.Heads);
        _json.WriteNumber("tagging", requests.Tags);
        _json.WriteNumber("documents", requests.Documents);
        Dollars("cost", requests.Cost);
        _json.WriteEndObject();
    }

    void Array<T>(string name, IEnumerable<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
            write(item);
        _json.WriteEndArray();
    }

    void Number(string name, int? value)
    {
        if (value is { } number)
            _json.WriteNumber(name, number);
        else
            _json.WriteNull(name);
    }

    /// <summary>To a millionth of a cent, without the zeros that arithmetic leaves behind.</summary>
    void Dollars(string name, decimal value) => _json.WriteNumber(name, Math.Round(value, 8) / 1.0000000000000000000000000000m);
}
