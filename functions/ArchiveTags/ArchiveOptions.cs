using OnPut.Hosting;

namespace OnPut.ArchiveTags;

/// <summary>What shapes the decisions besides rules and prices.</summary>
/// <param name="Region"><c>ARCHIVE_REGION</c>: whose prices count; the function's own region by default.</param>
sealed record ArchiveOptions(string Region)
{
    public static ArchiveOptions Read(EnvironmentReader environment) =>
        new(environment.Optional("ARCHIVE_REGION", environment.Optional("AWS_REGION", "us-east-1")));
}
