using System.Text.Json;

namespace OnPut.Cli.Tests.Asking.Support;

/// <summary>What a command said.</summary>
sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>The array that a command with <c>--json</c> has printed.</summary>
    public IReadOnlyList<JsonElement> Rows()
    {
        Assert.True(ExitCode == 0, Error);
        return [.. JsonElement.Parse(Output).EnumerateArray()];
    }

    /// <summary>One column of the rows, as text.</summary>
    public IReadOnlyList<string> Column(string name) => [.. Rows().Select(row => row.GetProperty(name).ToString())];

    /// <summary>One sentence, exit code 2, nothing else.</summary>
    public void AssertComplaint(string expected)
    {
        Assert.Contains(expected, Error, StringComparison.Ordinal);
        Assert.Equal(2, ExitCode);
        Assert.StartsWith("onput: ", Error, StringComparison.Ordinal);
        Assert.EndsWith(".", Error.TrimEnd(), StringComparison.Ordinal);
        Assert.Single(Error.TrimEnd().Split('\n'));
    }
}
