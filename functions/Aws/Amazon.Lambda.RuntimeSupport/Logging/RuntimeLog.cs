using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>
/// The function's log on stdout: what handlers, <see cref="LambdaLogger"/> and <see cref="Console"/> write, each line formatted and
/// marked with its invocation. <c>AWS_LAMBDA_LOG_FORMAT</c> and <c>AWS_LAMBDA_LOG_LEVEL</c> say how and from which level on.
/// </summary>
sealed class RuntimeLog : LambdaLogSink, ILambdaLogger
{
    readonly AsyncLocal<InvocationHeaders?> _invocation = new();
    readonly TextWriter _stdout = Console.Out;
    readonly LogLevel _minimum = ReadMinimum();
    readonly ILogFormat _format = ReadFormat();

    /// <summary>Takes over the console and <see cref="LambdaLogger"/> for the rest of the process.</summary>
    public static RuntimeLog TakeOver()
    {
        var log = new RuntimeLog();
        Console.SetError(new ConsoleWriter(Console.Error, log, LogLevel.Error));
        Console.SetOut(new ConsoleWriter(log._stdout, log, LogLevel.Information));
        LambdaLogger.RedirectTo(log);
        return log;
    }

    /// <summary>Marks what the current flow of execution writes from now on.</summary>
    public void Enter(InvocationHeaders invocation) => _invocation.Value = invocation;

    public void Log(string message) => Console.Write(message);

    public void LogLine(string message) => Log(nameof(LogLevel.Information), message);

    public void Log(string level, string message) => Write(_stdout, level, null, message, []);

    public void Log(string level, string message, params object?[] args) => Write(_stdout, level, null, message, args);

    public void Log(string level, Exception exception, string message, params object?[] args) =>
        Write(_stdout, level, exception, message, args);

    public override void Write(string message) => Write(_stdout, null, null, message, []);

    public override void Write(string level, Exception? exception, string message, object?[] args) =>
        Write(_stdout, level, exception, message, args);

    public override void Configure(StructuredLoggingOptions options)
    {
        if (_format is JsonLogFormat json && options.OverrideSerializerOptions is { } serializerOptions)
            json.Options = serializerOptions;
    }

    /// <summary>Logs what a handler threw.</summary>
    public void Write(Exception failure) => Write(_stdout, nameof(LogLevel.Error), failure, null, []);

    public void Write(TextWriter writer, string? levelName, Exception? exception, string? template, object?[] arguments)
    {
        LogLevel? level = Enum.TryParse<LogLevel>(levelName, ignoreCase: true, out var known) ? known : null;
        if (level < _minimum)
            return;
        writer.WriteLine(_format.Format(new(
            TimeProvider.System.GetUtcNow(), _invocation.Value, level, levelName, exception, template, arguments)));
    }

    static LogLevel ReadMinimum() => ReadSetting("LEVEL") switch
    {
        var name when string.Equals(name, "fatal", StringComparison.OrdinalIgnoreCase) => LogLevel.Critical,
        var name when Enum.TryParse<LogLevel>(name, ignoreCase: true, out var level) => level,
        _ => LogLevel.Information,
    };

    static ILogFormat ReadFormat() => ReadSetting("FORMAT")?.ToUpperInvariant() switch
    {
        "JSON" => new JsonLogFormat(),
        "UNFORMATTED" => new TextLogFormat(withPrefix: false),
        _ => new TextLogFormat(withPrefix: true),
    };

    static string? ReadSetting(string name) =>
        Environment.GetEnvironmentVariable($"AWS_LAMBDA_HANDLER_LOG_{name}") is { Length: > 0 } value
            ? value
            : Environment.GetEnvironmentVariable($"AWS_LAMBDA_LOG_{name}");
}
