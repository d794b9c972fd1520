namespace OnPut.Cli.Asking.Sources;

/// <summary>Where the journal's files are.</summary>
interface IJournalSource : IDisposable
{
    /// <summary>Differs from that of every other journal, and stays the same from run to run.</summary>
    string Identity { get; }

    /// <exception cref="UserErrorException">The bucket is not there or may not be read.</exception>
    Task<IReadOnlyList<JournalFile>> ListAsync(JournalPeriod period, CancellationToken cancellationToken);

    /// <returns>False where the file is gone: compaction has put its rows into another one.</returns>
    Task<bool> CopyAsync(JournalFile file, Stream destination, CancellationToken cancellationToken);
}
