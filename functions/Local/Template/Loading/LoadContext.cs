using OnPut.Local.Template.Evaluation;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Template.Loading;

/// <summary>What the readers of the resource types share.</summary>
/// <param name="Folder">The template's folder: paths in it start there.</param>
sealed record LoadContext(string Folder, ResourceCatalog Catalog, Evaluator Evaluator)
{
    readonly HashSet<string> _running = new(StringComparer.Ordinal);
    readonly List<NotRunResource> _notRun = [];

    public IReadOnlyList<NotRunResource> NotRun => _notRun;

    public Properties PropertiesOf(ResourceDeclaration declaration) => new(declaration.Properties, Evaluator);

    public string NameOf(ResourceDeclaration declaration) => Catalog.NameOf(declaration, Evaluator);

    public bool IsPresent(ResourceDeclaration declaration) =>
        declaration.Condition is not { } condition || Evaluator.Conditions.Holds(condition.Text, condition);

    /// <summary>Decides once whether a resource runs, so that whoever points at it can know before it is read.</summary>
    public bool Admit(ResourceDeclaration declaration)
    {
        if (ResourceTypes.IsNotNeeded(declaration.Type))
            return false;
        if (Refusal.Of(declaration, PropertiesOf(declaration)) is { } refusal)
        {
            LeaveOut(declaration, refusal.Part);
            return false;
        }
        if (Catalog.ArnOf(declaration, Evaluator) is { } arn)
            _running.Add(arn);
        return true;
    }

    /// <summary>Whether the ARN is a queue, topic or function that runs; where not, what points there is left out.</summary>
    public bool Runs(string? arn, ResourceDeclaration pointing, string part)
    {
        if (arn is null)
            return false;
        if (_running.Contains(arn))
            return true;
        LeaveOut(pointing, $"{part}, because {arn} is nothing that runs locally");
        return false;
    }

    public void LeaveOut(ResourceDeclaration declaration, string? part) =>
        _notRun.Add(new NotRunResource(declaration.LogicalId, declaration.Type, part, ResourceTypes.HintFor(declaration.Type)));
}
