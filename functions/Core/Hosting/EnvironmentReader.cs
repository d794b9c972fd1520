using System.Globalization;

namespace OnPut.Hosting;

/// <summary>Reads options from environment variables and collects every problem, so that they are all told at once.</summary>
public sealed class EnvironmentReader(IReadOnlyDictionary<string, string> variables)
{
    readonly List<string> _problems = [];

    /// <returns>The value; empty, with a problem noted, where it is not set.</returns>
    public string Required(string name, string what)
    {
        var value = Optional(name, "");
        if (value.Length == 0)
            Problem(name, $"is not set; it names {what}");
        return value;
    }

    /// <returns>The value, or <paramref name="fallback"/> where it is not set or empty.</returns>
    public string Optional(string name, string fallback) =>
        variables.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : fallback;

    /// <returns>A whole number from <paramref name="least"/> to <paramref name="most"/>.</returns>
    public long Number(string name, long fallback, long least, long most)
    {
        var text = Optional(name, "");
        if (text.Length == 0)
            return fallback;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most)
            return value;
        Problem(name, $"is '{text}'; expected a whole number from {least} to {most}");
        return fallback;
    }

    /// <returns>One of the names of <typeparamref name="T"/>, in any case.</returns>
    public T OneOf<T>(string name, T fallback) where T : struct, Enum
    {
        var text = Optional(name, "");
        if (text.Length == 0)
            return fallback;
        if (Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value))
            return value;
        Problem(name, $"is '{text}'; expected one of {string.Join(", ", Enum.GetNames<T>())}");
        return fallback;
    }

    /// <summary>Notes what is wrong with a variable; <paramref name="text"/> goes on from its name.</summary>
    public void Problem(string name, string text) => _problems.Add($"{name} {text}.");

    /// <exception cref="InvalidOptionsException">There is at least one problem.</exception>
    public void ThrowIfProblems()
    {
        if (_problems.Count > 0)
            throw new InvalidOptionsException(_problems);
    }
}
