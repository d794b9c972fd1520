using System.Diagnostics;
using OnPut.Local.Template.Resources;

namespace OnPut.Local.Lambda.Processes;

/// <summary>From a function's code to the command that starts it: its own <c>bootstrap</c>, or a .NET project that is built first.</summary>
static class FunctionBuilder
{
    const int MostErrorLines = 20;

    /// <param name="build">False to take a project's output as it is.</param>
    /// <exception cref="FunctionBuildException">There is nothing to start, or it does not compile.</exception>
    public static async Task<LaunchCommand> PrepareAsync(
        FunctionResource function, bool build, ILocalCloudObserver observer, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(function.CodePath))
            throw new FunctionBuildException(function.LogicalId, $"its code is to be in {function.CodePath}, and there is no such folder", []);
        if (FindBootstrap(function.CodePath) is { } bootstrap)
            return new LaunchCommand(bootstrap, [], function.CodePath);
        var projects = Directory.GetFiles(function.CodePath, "*.csproj");
        if (projects is not [var project])
            throw new FunctionBuildException(
                function.LogicalId, $"{function.CodePath} needs an executable file named bootstrap or exactly one .csproj; it has {projects.Length}", []);
        if (build)
            observer.BuildStarted(function.LogicalId);
        var began = time.GetTimestamp();
        var target = await BuildAsync(function, project, build, cancellationToken);
        if (build)
            observer.BuildFinished(function.LogicalId, time.GetElapsedTime(began));
        return new LaunchCommand(DotnetPath, [target], Path.GetDirectoryName(target)!);
    }

    static string DotnetPath => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    static string? FindBootstrap(string folder)
    {
        if (OperatingSystem.IsWindows())
            return File.Exists(Path.Combine(folder, "bootstrap.exe")) ? Path.Combine(folder, "bootstrap.exe") : null;
        const UnixFileMode executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        var path = Path.Combine(folder, "bootstrap");
        return File.Exists(path) && (File.GetUnixFileMode(path) & executable) != 0 ? path : null;
    }

    static async Task<string> BuildAsync(FunctionResource function, string project, bool build, CancellationToken cancellationToken)
    {
        // Neither build nodes nor the compiler server may outlive the command: they would hold on to its output.
        string[] arguments =
        [
            "build", project, "-c", "Release", "-nologo", "-v:quiet", "-nodeReuse:false", "-p:UseSharedCompilation=false",
            "-getProperty:TargetPath", .. build ? new[] { "-t:Build" } : [],
        ];
        var (exitCode, output) = await RunAsync(arguments, cancellationToken);
        var target = output.LastOrDefault(line => line.Length > 0)?.Trim() ?? "";
        if (exitCode != 0)
            throw new FunctionBuildException(function.LogicalId, $"{project} does not build", Errors(output));
        if (!File.Exists(target))
            throw new FunctionBuildException(function.LogicalId, $"{project} is not built yet; build it with dotnet build -c Release", []);
        return target;
    }

    static string[] Errors(IReadOnlyList<string> output)
    {
        var errors = output.Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct().ToArray();
        return [.. (errors.Length > 0 ? errors : output.Where(line => line.Length > 0)).Take(MostErrorLines)];
    }

    static async Task<(int ExitCode, IReadOnlyList<string> Output)> RunAsync(string[] arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(DotnetPath, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, [.. (await errors).Split('\n'), .. (await output).Split('\n')]);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
