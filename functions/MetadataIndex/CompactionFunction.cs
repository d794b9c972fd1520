using OnPut.Hosting;
using OnPut.MetadataIndex.Journal;
using OnPut.MetadataIndex.Journal.Compaction;
using OnPut.Telemetry;

namespace OnPut.MetadataIndex;

/// <summary>Merges the small files of the journal, on a schedule.</summary>
public static class CompactionFunction
{
    /// <summary>What the template's Handler says where a process is to be this function.</summary>
    public const string Handler = "compact";

    const string Name = "JournalCompaction";

    public static Task<int> RunAsync(HostServices services, CancellationToken cancellationToken = default) =>
        FunctionHost.RunAsync(Name, lines => Compose(services, lines), services, cancellationToken);

    /// <exception cref="InvalidOptionsException">With every problem there is.</exception>
    static CompactionHandler Compose(HostServices services, JsonLines lines)
    {
        var environment = new EnvironmentReader(services.Environment);
        var options = FunctionOptions.Read(MetadataIndexFunction.Definition, environment);
        var defaults = new CompactionOptions();
        var compaction = defaults with
        {
            TargetBytes = environment.Number("COMPACT_TARGET_BYTES", defaults.TargetBytes, 1 << 16, 1L << 30),
            Days = (int)environment.Number("COMPACT_DAYS", defaults.Days ?? 0, 1, 36_500),
        };
        environment.ThrowIfProblems();
        return new(
            new JournalCompactor(services.S3(), new JournalPlace(options.DerivedBucket, options.DerivedPrefix), compaction, services.Time),
            new(Name, lines, options.LogLevel, services.Time));
    }
}
