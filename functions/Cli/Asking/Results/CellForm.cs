namespace OnPut.Cli.Asking.Results;

/// <summary>How the cells of a column arrive.</summary>
enum CellForm
{
    /// <summary>As .NET has it: text, numbers, truth.</summary>
    Plain,

    /// <summary>As text that is a JSON number, of types with more digits than .NET's.</summary>
    Number,

    /// <summary>As text that is JSON, of lists, maps and structs.</summary>
    Json,
}
