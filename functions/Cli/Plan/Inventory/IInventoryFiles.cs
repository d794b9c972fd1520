namespace OnPut.Cli.Plan.Inventory;

/// <summary>Where the data files of an inventory are.</summary>
interface IInventoryFiles
{
    /// <summary>As whoever asked finds it.</summary>
    string NameOf(InventoryFile file);

    /// <returns>Null where it is not on this machine.</returns>
    string? PathOf(InventoryFile file);

    /// <exception cref="UserErrorException">It is not there or cannot be read.</exception>
    Task<Stream> OpenAsync(InventoryFile file, CancellationToken cancellationToken);
}
