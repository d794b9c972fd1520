namespace OnPut.Cli.Plan.Inventory;

/// <summary>One data file of an inventory.</summary>
/// <param name="Key">In the bucket that the inventory is written to; of a file that was named alone, its path.</param>
/// <param name="Md5">In hexadecimal; null where nobody tells.</param>
sealed record InventoryFile(string Key, string? Md5);
