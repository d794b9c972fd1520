namespace OnPut.Cli.Asking.Results;

/// <summary>A column of a result.</summary>
sealed record ResultColumn(string Name, CellForm Form);
