using OnPut.Hosting;

namespace OnPut.ArchiveTags;

/// <summary>Every object in the source bucket carries the archive tag that the rules and the sums want, or none.</summary>
public static class ArchiveTagsFunction
{
    public static FunctionDefinition Definition { get; } = new("ArchiveTags", environment =>
    {
        var options = ArchiveOptions.Read(environment);
        return services => new ArchiveFunction(services, options);
    })
    {
        // It waits for S3 most of the time.
        Parallelism = 16,
    };
}
