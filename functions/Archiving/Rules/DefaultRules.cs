namespace OnPut.Archiving.Rules;

/// <summary>The rules that hold where nobody wrote any.</summary>
static class DefaultRules
{
    const string File = "archive-rules.json";

    public static byte[] Json()
    {
        using var resource = typeof(DefaultRules).Assembly.GetManifestResourceStream(File)!;
        var json = new byte[resource.Length];
        resource.ReadExactly(json);
        return json;
    }

    /// <exception cref="InvalidDataException">The file that is shipped is broken.</exception>
    public static ArchiveRules Read()
    {
        var reading = RulesFile.Read(Json(), File);
        return reading.Rules ?? throw new InvalidDataException(string.Join('\n', reading.Complaints));
    }
}
