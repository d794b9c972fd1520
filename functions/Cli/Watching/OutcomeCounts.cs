namespace OnPut.Cli.Watching;

/// <summary>Objects by how it ended with them.</summary>
sealed record OutcomeCounts(int Done, int Skipped, int Rejected, int Failed);
