namespace OnPut.Cli.Asking.Find;

/// <summary>A tag that must be there.</summary>
/// <param name="Value">Null for any.</param>
sealed record TagFilter(string Key, string? Value)
{
    /// <exception cref="UserErrorException">It has no key.</exception>
    public static TagFilter Parse(string text, string option)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (text.Length == 0 || equals == 0)
            throw new UserErrorException($"{option} is '{text}', expected KEY=VALUE such as project=apollo, or a key alone.");
        return equals < 0 ? new(text, null) : new(text[..equals], text[(equals + 1)..]);
    }
}
