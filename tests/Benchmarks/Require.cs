using System.CommandLine.Parsing;

namespace OnPut.Benchmarks;

/// <summary>What is asked of values on the command line beyond their type.</summary>
static class Require
{
    public static void Positive(SymbolResult result, string name)
    {
        foreach (var token in result.Tokens)
            if (!double.TryParse(token.Value, System.Globalization.CultureInfo.InvariantCulture, out var number) || number <= 0)
                result.AddError($"{name} is '{token.Value}', expected a number above 0");
    }
}
