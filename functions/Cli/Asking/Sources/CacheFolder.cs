namespace OnPut.Cli.Asking.Sources;

/// <summary>Where this user's programs keep what they can fetch again.</summary>
static class CacheFolder
{
    public static string OfUser()
    {
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } chosen && Path.IsPathFullyQualified(chosen))
            return Path.Combine(chosen, "onput");
        return OperatingSystem.IsWindows()
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "onput", "cache")
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "onput");
    }
}
