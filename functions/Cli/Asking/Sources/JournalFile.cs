namespace OnPut.Cli.Asking.Sources;

/// <summary>One file of the journal where it is kept.</summary>
/// <param name="Day">The partition: the UTC day on which it was written.</param>
/// <param name="Size">Bytes.</param>
sealed record JournalFile(string Key, DateOnly Day, string ETag, long Size);
