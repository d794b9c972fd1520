using System.Text;
using OnPut.MetadataIndex.Facts.Text;

namespace OnPut.MetadataIndex.Facts.Data.Json;

/// <summary>JSON: what it is on the outside, its keys or those of the objects in its array, and how many of them.</summary>
internal static class JsonReader
{
    public static void Read(ContentReader content, FactSheet facts)
    {
        var sample = TextSample.Read(content);
        PlainTextReader.Describe(sample, facts, isProse: false);
        var utf8 = Encoding.UTF8.GetBytes(sample.Text);
        var columns = new JsonColumns();
        var shape = new JsonShape(columns);
        shape.Read(utf8, sample.IsWhole);
        var isArray = shape.Outer == "array";
        facts.Table = (facts.Table ?? new()) with
        {
            Shape = shape.Name,
            Columns = columns.ToList().ToFacts(facts, "json"),
            Rows = isArray ? Rows(shape, sample, utf8) : null,
            RowsAreEstimated = isArray ? !sample.IsWhole : null,
        };
        if (shape.Flaw is { } flaw)
            facts.Problem("json: " + flaw);
    }

    static long? Rows(JsonShape shape, TextSample sample, byte[] utf8)
    {
        if (sample.IsWhole)
            return shape.Elements;
        return shape.Elements == 0 ? null : sample.Reckon(shape.Elements, Encoding.UTF8.GetCharCount(utf8, 0, shape.ElementsEnd));
    }
}
