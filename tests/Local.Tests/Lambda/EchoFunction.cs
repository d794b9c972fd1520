using OnPut.Local.Template.Resources;

namespace OnPut.Local.Tests.Lambda;

/// <summary>The function of tests/EchoFunction as a template would declare it.</summary>
static class EchoFunction
{
    /// <summary>Where its build put it: beside this test's own output, in the same configuration.</summary>
    public static string CodePath { get; } = FindCode();

    /// <summary>Where its project is.</summary>
    public static string ProjectPath { get; } = FindProject();

    public static FunctionResource Resource(TimeSpan? timeout = null, string? codePath = null, params (string Name, string Value)[] environment) => new(
        "Echo",
        "onput-Echo",
        codePath ?? CodePath,
        "bootstrap",
        256,
        timeout ?? TimeSpan.FromSeconds(30),
        environment.ToDictionary(pair => pair.Name, pair => pair.Value),
        ReservedConcurrency: null,
        new AsyncResource(2, TimeSpan.FromHours(6), null, null));

    static string FindCode()
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(output.Parent!.Parent!.FullName, "EchoFunction", output.Name);
    }

    static string FindProject()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "tests", "EchoFunction")))
            folder = folder.Parent;
        return Path.Combine(folder!.FullName, "tests", "EchoFunction");
    }
}
