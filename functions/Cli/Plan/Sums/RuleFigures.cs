using OnPut.Archiving.Rules;

namespace OnPut.Cli.Plan.Sums;

/// <param name="Rule">Null for the objects that no rule is about.</param>
sealed record RuleFigures(ArchiveRule? Rule, GroupFigures Figures);
