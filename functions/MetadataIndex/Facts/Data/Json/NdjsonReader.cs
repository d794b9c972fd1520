using System.Text;
using OnPut.MetadataIndex.Facts.Text;

namespace OnPut.MetadataIndex.Facts.Data.Json;

/// <summary>A JSON value on each line: the keys of all objects together, and how many lines. A bad line is a problem of its own.</summary>
internal static class NdjsonReader
{
    /// <summary>After so many, lines are only counted: each costs an exception.</summary>
    const int MostBadLines = 1_000;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var sample = TextSample.Read(content);
        PlainTextReader.Describe(sample, facts, isProse: false);
        var columns = new JsonColumns();
        var kinds = new HashSet<string>();
        var (count, bad, firstBad, line, end) = (0L, 0L, 0L, 0L, 0);
        for (var start = 0; start < sample.Text.Length; start = end)
        {
            var length = sample.Text.AsSpan(start).IndexOf('\n');
            if (length < 0 && !sample.IsWhole && count > 0)
                break;
            end = length < 0 ? sample.Text.Length : start + length + 1;
            line++;
            var value = sample.Text.AsSpan(start, end - start).Trim("\r\n\t \u001E");
            if (value.IsEmpty)
                continue;
            count++;
            if (bad == MostBadLines)
                continue;
            var row = new JsonShape(columns);
            row.Read(Utf8(value), isWhole: length >= 0 || sample.IsWhole);
            if (row.Flaw is not null && bad++ == 0)
                firstBad = line;
            else if (row is { Flaw: null, Outer: { } kind })
                kinds.Add(kind);
        }
        facts.Table = (facts.Table ?? new()) with
        {
            Shape = Shape(kinds),
            Columns = columns.ToList().ToFacts(facts, "ndjson"),
            Rows = sample.IsWhole ? count : sample.Reckon(count, end),
            RowsAreEstimated = !sample.IsWhole,
        };
        if (bad > 0)
            facts.Problem($"ndjson: {(bad == MostBadLines ? "at least " : "")}{bad:N0} of {count:N0} lines are no JSON, the first is line {firstBad:N0}");
    }

    static string? Shape(HashSet<string> kinds) => kinds switch
    {
        { Count: 0 } => null,
        { Count: 1 } when kinds.Contains("object") => "lines of objects",
        { Count: 1 } when kinds.Contains("array") => "lines of arrays",
        _ => "lines of mixed values",
    };

    static byte[] Utf8(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }
}
