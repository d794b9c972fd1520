using System.Text.RegularExpressions;

namespace OnPut.Cli.Asking;

/// <summary>Splits statements at their semicolons: the last one's result is what is asked for, in a form of our own.</summary>
static partial class SqlScript
{
    /// <returns>The statements without their semicolons; pieces of comments and white space alone are left out.</returns>
    public static IReadOnlyList<string> Split(string text)
    {
        var statements = new List<string>();
        var (start, isEmpty) = (0, true);
        foreach (var token in Token.EnumerateMatches(text))
        {
            var first = text[token.Index];
            if (first == ';')
            {
                Add(token.Index);
                (start, isEmpty) = (token.Index + 1, true);
            }
            else if (!IsComment(text.AsSpan(token.Index)) && !char.IsWhiteSpace(first))
            {
                isEmpty = false;
            }
        }
        Add(text.Length);
        return statements;

        void Add(int end)
        {
            if (!isEmpty)
                statements.Add(text[start..end]);
        }
    }

    static bool IsComment(ReadOnlySpan<char> token) => token.StartsWith("--") || token.StartsWith("/*");

    /// <summary>What may hold a semicolon that ends nothing, in the order to be tried; what is never closed reaches to the end.</summary>
    [GeneratedRegex(
        """
        --[^\n]*
        | /\*.*?(\*/|\z)
        | [eE]'(\\.|''|[^'\\])*('|\z)
        | '[^']*('|\z)
        | "[^"]*("|\z)
        | (?<quote>\$([A-Za-z_][A-Za-z_0-9]*)?\$).*?(\k<quote>|\z)
        | [A-Za-z_0-9]+
        | \s+
        | .
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex Token { get; }
}
