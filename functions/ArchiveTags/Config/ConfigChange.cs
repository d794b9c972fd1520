using OnPut.Archiving.Files;

namespace OnPut.ArchiveTags.Config;

/// <summary>A configuration file is another one than before.</summary>
/// <param name="ETag">Null where there is none any more, and what ships with the function counts again.</param>
/// <param name="Problems">Why it is not in force; none where it is.</param>
sealed record ConfigChange(string? ETag, IReadOnlyList<FileProblem> Problems);
