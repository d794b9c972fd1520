using OnPut.Archiving.Files;

namespace OnPut.ArchiveTags.Config;

/// <param name="Value">Null where the file has problems.</param>
/// <param name="Problems">All of them.</param>
sealed record ConfigReading<T>(T? Value, IReadOnlyList<FileProblem> Problems) where T : class;
