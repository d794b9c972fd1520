using System.Text;
using OnPut.Benchmarks.Processes;
using OnPut.RenderBench;

namespace OnPut.Benchmarks.Corpus;

/// <summary>What a run over a folder has shown, as text.</summary>
static class CorpusReport
{
    const int Worst = 20;
    const int Slowest = 10;

    public static string Write(IReadOnlyList<CorpusEntry> entries)
    {
        var text = new StringBuilder();
        text.AppendLine(Outcomes(entries));
        Files(text, "crashed, hung or threw", entries.Where(entry => entry.Ours.IsOffence), entry => $"{entry.Ours.Kind}: {entry.Ours.Message}");
        Files(text, "slowest, ms", entries.OrderByDescending(entry => entry.Ours.Milliseconds).Take(Slowest), entry => Text.Milliseconds(entry.Ours.Milliseconds));
        Files(text, "most memory, MB", entries.OrderByDescending(entry => entry.Ours.PeakBytes).Take(Slowest), entry => Text.Megabytes(entry.Ours.PeakBytes));
        if (entries.Any(entry => entry.Sharp is not null))
            Comparison(text, entries);
        return text.ToString();
    }

    static string Outcomes(IReadOnlyList<CorpusEntry> entries)
    {
        var table = new Table("outcome", "files");
        table.Add("all", Text.Count(entries.Count));
        foreach (var kind in entries.GroupBy(entry => entry.Ours.Kind).OrderByDescending(kind => kind.Count()))
            table.Add(kind.Key, Text.Count(kind.Count()));
        foreach (var none in new[] { RenderReply.Crashed, RenderReply.Hung, RenderAnswer.Threw }.Where(none => entries.All(entry => entry.Ours.Kind != none)))
            table.Add(none, "0");
        return table.ToString();
    }

    static void Comparison(StringBuilder text, IReadOnlyList<CorpusEntry> entries)
    {
        var table = new Table("rendered by", "files");
        foreach (var agreement in new[] { CorpusEntry.Both, CorpusEntry.OnlyOurs, CorpusEntry.OnlySharp, CorpusEntry.Neither })
            table.Add(agreement, Text.Count(entries.Count(entry => entry.Agreement == agreement)));
        text.AppendLine().AppendLine(table.ToString());
        Files(text, "only by ours", entries.Where(entry => entry.Agreement == CorpusEntry.OnlyOurs), entry => entry.Sharp!.Message ?? "");
        Files(text, "only by sharp", entries.Where(entry => entry.Agreement == CorpusEntry.OnlySharp), entry => $"{entry.Ours.Kind}: {entry.Ours.Message}");
        Files(text, "of another size than sharp's", entries.Where(entry => entry.Difference is { IsSameSize: false }),
            entry => $"{entry.Difference!.Ours}, sharp {entry.Difference.Sharp}");
        Files(text, "furthest from sharp's pixels, mean of 0 to 255",
            entries.Where(entry => entry.Difference is not null).OrderByDescending(entry => entry.Difference!.Mean).Take(Worst),
            entry => Text.Ratio(entry.Difference!.Mean));
    }

    static void Files(StringBuilder text, string heading, IEnumerable<CorpusEntry> entries, Func<CorpusEntry, string> what)
    {
        var lines = entries.Select(entry => $"  {entry.File}  {what(entry).ReplaceLineEndings(" ")}").ToArray();
        if (lines.Length > 0)
            text.AppendLine().AppendLine(heading).AppendJoin('\n', lines).AppendLine();
    }
}
