namespace OnPut.Local.Http;

/// <summary>Virtual-hosted style: the bucket stands before <c>localhost</c> or <c>s3.localhost</c> in the Host header.</summary>
static class BucketHost
{
    static readonly string[] Suffixes = [".s3.localhost", ".localhost"];

    /// <returns>The bucket, or null where the host names none.</returns>
    public static string? BucketOf(string host)
    {
        var name = host.AsSpan();
        if (name.LastIndexOf(':') is >= 0 and var port && name.LastIndexOf(']') < port)
            name = name[..port];
        if (name.Equals("s3.localhost", StringComparison.OrdinalIgnoreCase)) return null;
        foreach (var suffix in Suffixes)
            if (name.Length > suffix.Length && name.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
                return name[..^suffix.Length].ToString();
        return null;
    }
}
