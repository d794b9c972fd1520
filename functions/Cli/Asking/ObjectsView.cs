namespace OnPut.Cli.Asking;

/// <summary>What is there now, as a SELECT over <c>journal</c> that DuckDB and Athena understand alike.</summary>
static class ObjectsView
{
    public static string Sql { get; } = Read();

    static string Read()
    {
        using var stream = typeof(ObjectsView).Assembly.GetManifestResourceStream("OnPut.Cli.Asking.objects.sql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
