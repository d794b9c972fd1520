using OnPut.Local.Template.Syntax;

namespace OnPut.Local.Template.Evaluation;

/// <summary>What a name in the template stands for besides its parameters: a resource.</summary>
interface IReferences
{
    /// <summary>The value of <c>Ref</c>; null where there is no such resource.</summary>
    /// <exception cref="TemplateException">The resource is left out by its condition.</exception>
    string? Ref(string logicalId, Evaluator evaluator, TemplateNode at);

    /// <summary>The value of <c>Fn::GetAtt</c>.</summary>
    /// <exception cref="TemplateException">There is no such resource or attribute.</exception>
    string Attribute(string logicalId, string attribute, Evaluator evaluator, TemplateNode at);
}
