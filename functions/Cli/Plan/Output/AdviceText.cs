using OnPut.Cli.Asking.Find;
using OnPut.Cli.Asking.Results;
using OnPut.Cli.Plan.Prefixes;
using Spectre.Console;

namespace OnPut.Cli.Plan.Output;

/// <summary>Which prefixes are better off with a lifecycle rule of their own, for people.</summary>
sealed class AdviceText(IAnsiConsole console)
{
    public void Write(PlanReport report)
    {
        var advice = report.Advice.ToList();
        Line(Intent);
        var table = new PeopleTable(console, Texts, Numbers);
        foreach (var one in advice)
            table.Add(CellsOf(one));
        table.Write();
        if (report.Figures.Advice.Count > advice.Count)
            Line($"and {Words.Of(report.Figures.Advice.Count - advice.Count)} more prefixes, each of less");
        if (report.Figures.CutOff > 0)
            Line(CutOff(report.Figures.CutOff));
        foreach (var bucket in advice.GroupBy(one => one.Bucket))
            WriteRules(bucket);
    }

    public static readonly string[] Texts = ["prefix", "to", "larger than"];

    public static readonly string[] Numbers = ["objects", "size", "3 years", "3 years, tags", "gain"];

    public const string Intent = "Cheaper than tags: all objects of these prefixes go one way, so that one lifecycle rule does for each.";

    public static string CutOff(int nodes) =>
        $"Below {Words.Of(nodes)} prefixes there were too many to tell apart: there may be more such prefixes there.";

    /// <summary>Of <see cref="Texts"/>, then of <see cref="Numbers"/>.</summary>
    public static string[] CellsOf(PrefixAdvice one) =>
    [
        Words.PlaceOf(one) + (one.IsNoncurrent ? " (noncurrent)" : ""), Words.After(one.Tier, one.AfterDays), $"{Words.Of(one.LargerThan)} B",
        Words.Of(one.Objects), ByteSize.Of(one.Bytes), Money.Of(one.SavedInThreeYears), Money.Of(one.SavedInThreeYearsByTags), Money.Of(one.Gain),
    ];

    /// <summary>What replaces the bucket's whole configuration must hold what is in it.</summary>
    public static string Command(string bucket) =>
        $"Add to the rules that 'aws s3api get-bucket-lifecycle-configuration --bucket {bucket}' prints, if any, and put them all with "
        + $"'aws s3api put-bucket-lifecycle-configuration --bucket {bucket} --lifecycle-configuration file://FILE':";

    /// <summary>As it is, for it is to be copied: a line that is broken would be no JSON.</summary>
    void WriteRules(IGrouping<string, PrefixAdvice> bucket)
    {
        Line(Command(bucket.Key));
        foreach (var line in LifecycleJson.Of(bucket).Split('\n'))
            console.Profile.Out.Writer.WriteLine(line);
    }

    void Line(string text) => console.Write(new Text(PeopleText.Printable(text) + "\n"));
}
