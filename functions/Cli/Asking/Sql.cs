namespace OnPut.Cli.Asking;

/// <summary>Literals for statements that take no parameters.</summary>
static class Sql
{
    public static string Text(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string List(IEnumerable<string> values) => $"[{string.Join(", ", values.Select(Text))}]";
}
