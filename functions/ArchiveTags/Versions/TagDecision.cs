using OnPut.Archiving;
using OnPut.ArchiveTags.Telling;
using OnPut.Reconcile;

namespace OnPut.ArchiveTags.Versions;

/// <summary>What the archive tag of a version is to be.</summary>
/// <param name="Value">Of the tag; null for none.</param>
/// <param name="Note">What is told of it; null where it is none of our business.</param>
/// <param name="Refusal">How it ends where nothing is to be archived; null where the tag is what was decided.</param>
sealed record TagDecision(string? Value, ArchiveNote? Note, Outcome? Refusal);
