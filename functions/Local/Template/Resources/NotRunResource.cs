namespace OnPut.Local.Template.Resources;

/// <summary>A resource, or a part of one, that the template has and the local cloud does not run.</summary>
/// <param name="Part">The property or event that is left out, and why where that is not plain; null for the whole resource.</param>
/// <param name="Hint">What does its work locally; null where nothing does.</param>
public sealed record NotRunResource(string LogicalId, string Type, string? Part, string? Hint = null)
{
    public override string ToString() => $"{LogicalId} ({Type})" + (Part is null ? "" : $": {Part}") + (Hint is null ? "" : $"; {Hint}");
}
