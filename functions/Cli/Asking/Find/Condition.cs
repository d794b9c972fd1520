namespace OnPut.Cli.Asking.Find;

/// <summary>A condition on an object.</summary>
/// <param name="Sql">With a <c>$name</c> for each value.</param>
/// <param name="Values">By name.</param>
sealed record Condition(string Sql, params (string Name, object Value)[] Values);
