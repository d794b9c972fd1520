using OnPut.Archiving.Files;

namespace OnPut.ArchiveTags.Config;

/// <summary>A configuration file is broken, and no good one is known: nothing is decided until it is mended, and nothing is lost.</summary>
sealed class UnusableConfigException(string bucket, string key, IReadOnlyList<FileProblem> problems)
    : Exception($"s3://{bucket}/{key} is broken, and there is no last good one; mend it or remove it: {string.Join("; ", problems)}")
{
    public IReadOnlyList<FileProblem> Problems { get; } = problems;
}
