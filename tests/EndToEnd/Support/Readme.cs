namespace OnPut.EndToEnd.Support;

/// <summary>The code blocks of README.md.</summary>
static class Readme
{
    public static IReadOnlyList<(string Language, string Code)> Blocks { get; } = [.. Read()];

    static IEnumerable<(string Language, string Code)> Read()
    {
        string? language = null;
        var code = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "README.md")))
        {
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                if (language is not null)
                    code.Add(line);
            }
            else if (language is null)
            {
                language = line[3..];
            }
            else
            {
                yield return (language, string.Join('\n', code));
                language = null;
                code.Clear();
            }
        }
    }
}
