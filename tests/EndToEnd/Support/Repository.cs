namespace OnPut.EndToEnd.Support;

/// <summary>Where things are in a checkout.</summary>
static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The command as it was built with these tests.</summary>
    public static string OnPut { get; } = Path.Combine(
        Root, "artifacts", "bin", "OnPut.Cli", Path.GetFileName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)), "onput.dll");

    static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Functions.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests do not run in a checkout: Functions.sln is in no folder above them.");
    }
}
