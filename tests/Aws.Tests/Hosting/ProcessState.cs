namespace OnPut.Aws.Tests.Hosting;

/// <summary>What a function changes about its process, put back when the test is done: the console and environment variables.</summary>
sealed class ProcessState : IDisposable
{
    readonly TextWriter _stdout = Console.Out;
    readonly TextWriter _stderr = Console.Error;
    readonly Dictionary<string, string?> _variables = [];

    ProcessState()
    {
        Console.SetOut(Stdout);
        Set("AWS_LAMBDA_DOTNET_DISABLE_MEMORY_LIMIT_CHECK", "true");
        Set("_X_AMZN_TRACE_ID", null);
    }

    /// <summary>What has been written to stdout.</summary>
    public StringWriter Stdout { get; } = new();

    public static ProcessState Guard() => new();

    public ProcessState Set(string name, string? value)
    {
        _variables.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
        return this;
    }

    public void Dispose()
    {
        Console.SetOut(_stdout);
        Console.SetError(_stderr);
        Stdout.Dispose();
        foreach (var (name, value) in _variables)
            Environment.SetEnvironmentVariable(name, value);
    }
}
