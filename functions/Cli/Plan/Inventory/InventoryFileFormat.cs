namespace OnPut.Cli.Plan.Inventory;

enum InventoryFileFormat
{
    /// <summary>Comma-separated values, packed or not.</summary>
    Csv,

    Parquet,
}
