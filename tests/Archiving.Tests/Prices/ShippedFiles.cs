namespace OnPut.Archiving.Tests.Prices;

/// <summary>The files beside the code.</summary>
static class ShippedFiles
{
    public static string Prices => At("archive-prices.json");

    public static string PricesSchema => At("archive-prices.schema.json");

    static string At(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "functions/Archiving/Prices", name);
            if (File.Exists(file))
                return file;
        }
        throw new FileNotFoundException($"{name} is not above {AppContext.BaseDirectory}.");
    }
}
