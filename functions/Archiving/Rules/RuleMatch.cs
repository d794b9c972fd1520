namespace OnPut.Archiving.Rules;

/// <param name="Rule">The first that matches; null where none does.</param>
/// <param name="Missing">
/// What nobody looked up, though a rule before it asks for that and everything else it asks for holds: such a rule does not match.
/// </param>
public readonly record struct RuleMatch(ArchiveRule? Rule, ObjectAspects Missing);
