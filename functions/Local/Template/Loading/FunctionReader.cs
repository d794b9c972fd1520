using OnPut.Local.Template.Resources;

namespace OnPut.Local.Template.Loading;

static class FunctionReader
{
    /// <summary>Parts that change what a function does and are not run.</summary>
    static readonly string[] NotRun = ["FileSystemConfigs", "FunctionUrlConfig", "Layers"];

    public static FunctionResource Read(ResourceDeclaration declaration, LoadContext context)
    {
        var properties = context.PropertiesOf(declaration);
        foreach (var part in NotRun.Where(properties.Has))
            context.LeaveOut(declaration, part);
        var code = properties.RequiredText(declaration.Type == ResourceTypes.ServerlessFunction ? "CodeUri" : "Code");
        if (code.Contains('\0'))
            throw new TemplateException("the code's folder has a character that no path can have", declaration.Line);
        return new FunctionResource(
            declaration.LogicalId,
            context.NameOf(declaration),
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(code, context.Folder)),
            properties.Text("Handler") ?? "bootstrap",
            properties.Number("MemorySize", 128, 32_768) ?? 128,
            properties.Seconds("Timeout", 1, 900) ?? TimeSpan.FromSeconds(3),
            Environment(properties),
            properties.Number("ReservedConcurrentExecutions", 0, 100_000),
            AsyncReader.Read(declaration, context, properties));
    }

    static Dictionary<string, string> Environment(Properties properties)
    {
        var variables = properties.Section("Environment")?.Section("Variables");
        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in variables?.Names ?? [])
        {
            if (name.Length == 0 || name.AsSpan().IndexOfAny('=', '\0') >= 0)
                throw new TemplateException($"\"{name}\" cannot be the name of an environment variable", variables!.Line);
            if (variables!.Text(name) is { } value)
                result[name] = value.Contains('\0') ? throw new TemplateException($"{name} has a character that no variable can have", variables.Line) : value;
        }
        return result;
    }
}
