namespace OnPut.Cli.Plan.Inventory;

/// <summary>Which columns of an inventory are read, by their places from 0; null for those that it does not have.</summary>
sealed record InventoryColumns(
    int? Bucket, int Key, int? VersionId, int? IsLatest, int? IsDeleteMarker, int Size, int? LastModified, int? StorageClass, int? LegalHold)
{
    /// <summary>How many columns a row must have at least.</summary>
    public int Least { get; } = 1 + new[] { Bucket, Key, VersionId, IsLatest, IsDeleteMarker, Size, LastModified, StorageClass, LegalHold }.Max()!.Value;

    /// <param name="names">As a manifest's fileSchema writes them (<c>LastModifiedDate</c>) or as Parquet files do (<c>last_modified_date</c>).</param>
    /// <param name="place">Where they stand, for whoever has to mend it.</param>
    /// <exception cref="UserErrorException">A column is missing that a plan cannot be made without.</exception>
    public static InventoryColumns Of(IReadOnlyList<string> names, string place)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < names.Count; index++)
            places.TryAdd(Plain(names[index]), index);
        return new(
            Optional("BUCKET"), Needed("Key"), Optional("VERSIONID"), Optional("ISLATEST"), Optional("ISDELETEMARKER"), Needed("Size"),
            Optional("LASTMODIFIEDDATE") ?? Optional("LASTMODIFIED"), Optional("STORAGECLASS"), Optional("OBJECTLOCKLEGALHOLDSTATUS"));

        int? Optional(string name) => places.TryGetValue(name, out var index) ? index : null;

        int Needed(string name) => Optional(Plain(name)) ?? throw new UserErrorException(
            $"{place} has no column {name}, without which there is no plan; it has {string.Join(", ", names)}");
    }

    /// <summary>Whether these could be column names: a row of data has a size, which is none.</summary>
    public static bool AreNames(IEnumerable<string> fields)
    {
        var names = fields.Select(Plain).ToHashSet(StringComparer.Ordinal);
        return names.Contains("KEY") && names.Contains("SIZE");
    }

    static string Plain(string name) =>
        name.Trim().Replace("_", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
}
