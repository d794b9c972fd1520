using OnPut.Local.Template;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Lambda;

/// <summary>How many processes of a function run at once: what the template allows, and no more than the machine has work for.</summary>
static class LocalConcurrency
{
    const int Default = 2;

    public static int Of(FunctionResource function, CloudTemplate template, int processors)
    {
        var mapped = template.EventSources.Where(source => source.FunctionName == function.Name).Max(source => source.MaximumConcurrency);
        return Math.Clamp(function.ReservedConcurrency ?? mapped ?? Default, 1, Math.Max(Default, processors));
    }
}
