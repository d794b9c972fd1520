using System.Text.RegularExpressions;
using OnPut.Cli.Asking;

namespace OnPut.Cli.Tests.Asking;

/// <summary>What the template offers to Athena is what the command reads: nobody here can run Athena to find out.</summary>
public sealed partial class AthenaTests
{
    static readonly string Template = File.ReadAllText(Path.Combine(Root(), "template.yaml"));

    [Fact]
    public void The_table_has_the_columns_of_the_journal_with_Athenas_names_for_their_types()
    {
        var columns = Columns().Matches(Template).Select(match => (match.Groups["name"].Value, match.Groups["type"].Value));

        Assert.Equal(JournalColumns.All.Select(column => (column.Name, AthenaType(column.Type))), columns);
    }

    [Fact]
    public void The_named_query_makes_the_view_that_the_command_asks()
    {
        var view = string.Join('\n', ObjectsView.Sql.TrimEnd().Split('\n').Select(line => "        " + line));

        Assert.Contains($"        CREATE OR REPLACE VIEW objects AS\n{view}\n", Template, StringComparison.Ordinal);
    }

    static string AthenaType(string type) => type switch
    {
        "VARCHAR" => "string",
        "INTEGER" => "int",
        "VARCHAR[]" => "array<string>",
        "MAP(VARCHAR, VARCHAR)" => "map<string,string>",
        _ => type.ToLowerInvariant(),
    };

    static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Functions.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    [GeneratedRegex("""- \{ Name: (?<name>\w+), Type: "(?<type>[^"]+)" \}""")]
    private static partial Regex Columns();
}
