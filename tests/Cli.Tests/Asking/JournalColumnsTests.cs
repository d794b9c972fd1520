using System.Text.RegularExpressions;
using OnPut.Cli.Asking;
using OnPut.MetadataIndex.Journal;

namespace OnPut.Cli.Tests.Asking;

public sealed partial class JournalColumnsTests
{
    [Fact]
    public void The_columns_are_those_that_the_indexer_writes() =>
        Assert.Equal(
            typeof(JournalRow).GetProperties().Select(property => (Snake(property.Name), TypeOf(property.PropertyType))),
            JournalColumns.All);

    static string Snake(string name) => WordStart.Replace(name, "_").ToLowerInvariant();

    static string TypeOf(Type type) => (Nullable.GetUnderlyingType(type) ?? type) switch
    {
        var t when t == typeof(string) => "VARCHAR",
        var t when t == typeof(bool) => "BOOLEAN",
        var t when t == typeof(int) => "INTEGER",
        var t when t == typeof(long) => "BIGINT",
        var t when t == typeof(double) => "DOUBLE",
        var t when t == typeof(DateTime) => "TIMESTAMP",
        var t when t == typeof(IReadOnlyDictionary<string, string>) => "MAP(VARCHAR, VARCHAR)",
        var t when t == typeof(IReadOnlyList<string>) => "VARCHAR[]",
        var t => throw new NotSupportedException(t.Name),
    };

    [GeneratedRegex("(?<=.)(?=[A-Z])")]
    private static partial Regex WordStart { get; }
}
