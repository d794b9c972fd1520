using System.Text.Json;

namespace OnPut.Cli.Plan.Inventory;

/// <summary>What an S3 Inventory's <c>manifest.json</c> says.</summary>
/// <param name="SourceBucket">Whose objects are listed.</param>
/// <param name="Schema">The columns of its CSV files; of Parquet files the files themselves know.</param>
sealed record InventoryManifest(string SourceBucket, InventoryFileFormat Format, string Schema, IReadOnlyList<InventoryFile> Files)
{
    /// <param name="name">Of the file, for whoever has to mend it.</param>
    /// <exception cref="UserErrorException">It is no manifest, or of a format that is not read here.</exception>
    public static InventoryManifest Read(byte[] json, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            return new(
                Text(root, "sourceBucket", name),
                FormatOf(Text(root, "fileFormat", name), name),
                Text(root, "fileSchema", name),
                [.. FilesOf(root, name)]);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw new UserErrorException($"{name} is no inventory manifest: {failure.Message.TrimEnd('.')}", failure);
        }
    }

    static InventoryFileFormat FormatOf(string format, string name) => format.ToUpperInvariant() switch
    {
        "CSV" => InventoryFileFormat.Csv,
        "PARQUET" => InventoryFileFormat.Parquet,
        "ORC" => throw new UserErrorException(
            $"{name} is of an inventory in ORC, which is not read here; let S3 write the inventory as CSV or Parquet"),
        _ => throw new UserErrorException($"{name} has fileFormat '{format}', expected CSV or Parquet"),
    };

    static IEnumerable<InventoryFile> FilesOf(JsonElement root, string name)
    {
        if (!root.TryGetProperty("files", out var files) || files.ValueKind != JsonValueKind.Array)
            throw Lacks(name, "files");
        foreach (var file in files.EnumerateArray())
            yield return new(Text(file, "key", name), Optional(file, "MD5checksum"));
    }

    static string Text(JsonElement element, string property, string name) => Optional(element, property) ?? throw Lacks(name, property);

    static string? Optional(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.GetString() is { Length: > 0 } text ? text : null;

    static UserErrorException Lacks(string name, string property) => new($"{name} is no inventory manifest: it has no '{property}'");
}
