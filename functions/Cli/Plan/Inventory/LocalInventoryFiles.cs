namespace OnPut.Cli.Plan.Inventory;

/// <summary>
/// Data files on this machine, wherever they were put beside their manifest: the keys are those of the bucket, of which a copy
/// may have kept any part.
/// </summary>
/// <param name="folder">The manifest's.</param>
sealed class LocalInventoryFiles(string folder) : IInventoryFiles
{
    /// <summary>A manifest is three folders below the prefix of its inventory, which may have some more.</summary>
    const int FoldersUp = 8;

    public string NameOf(InventoryFile file) => PathOf(file) ?? file.Key;

    public Task<Stream> OpenAsync(InventoryFile file, CancellationToken cancellationToken) => Task.FromResult<Stream>(
        new FileStream(
            PathOf(file) ?? throw Missing(file), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16,
            FileOptions.SequentialScan));

    public string? PathOf(InventoryFile file)
    {
        if (Path.IsPathFullyQualified(file.Key))
            return File.Exists(file.Key) ? file.Key : null;
        var names = file.Key.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (names.Any(name => name is "." or ".."))
            return null;
        for (var skipped = 0; skipped < names.Length; skipped++)
        {
            var end = Path.Combine(names[skipped..]);
            if (Above().Select(above => Path.Combine(above, end)).FirstOrDefault(File.Exists) is { } found)
                return found;
        }
        return null;
    }

    IEnumerable<string> Above()
    {
        var above = folder;
        for (var steps = 0; steps < FoldersUp && above is not null; steps++, above = Path.GetDirectoryName(above))
            yield return above;
    }

    UserErrorException Missing(InventoryFile file) =>
        new($"the inventory's file '{file.Key}' is nowhere at or above {folder}; copy the inventory's data folder beside its manifest");
}
