namespace Amazon.Lambda.Core;

/// <summary>
/// The log of an invocation. Only <see cref="Log(string)"/> and <see cref="LogLine(string)"/> must be implemented; an
/// implementation that is given arguments must also implement <see cref="Log(string, string, object[])"/>, whose default calls
/// itself for ever, as it does in the original.
/// </summary>
public interface ILambdaLogger
{
    /// <summary>Writes text as it is, without a line end.</summary>
    void Log(string message);

    /// <summary>Writes a line at the level Information.</summary>
    void LogLine(string message);

    void Log(string level, string message) => LogLine(message);

    void Log(LogLevel level, string message) => Log(level.ToString(), message);

    void LogTrace(string message) => Log(nameof(LogLevel.Trace), message);

    void LogDebug(string message) => Log(nameof(LogLevel.Debug), message);

    void LogInformation(string message) => Log(nameof(LogLevel.Information), message);

    void LogWarning(string message) => Log(nameof(LogLevel.Warning), message);

    void LogError(string message) => Log(nameof(LogLevel.Error), message);

    void LogCritical(string message) => Log(nameof(LogLevel.Critical), message);

    /// <param name="level">A <see cref="LogLevel"/> by name.</param>
    /// <param name="message">A template with holes, such as <c>Put {count} objects</c>.</param>
    /// <param name="args">What fills the holes, in their order.</param>
    void Log(string level, string message, params object?[] args) => Log(level, message, args);

    /// <inheritdoc cref="Log(string, string, object[])"/>
    void Log(string level, Exception exception, string message, params object?[] args)
    {
        Log(level, message, args);
        Log(level, exception.ToString(), args);
    }

    /// <inheritdoc cref="Log(string, string, object[])"/>
    void Log(LogLevel level, string message, params object?[] args) => Log(level.ToString(), message, args);

    /// <inheritdoc cref="Log(string, string, object[])"/>
    void Log(LogLevel level, Exception exception, string message, params object?[] args) =>
        Log(level.ToString(), exception, message, args);

    void LogTrace(string message, params object?[] args) => Log(nameof(LogLevel.Trace), message, args);

    void LogDebug(string message, params object?[] args) => Log(nameof(LogLevel.Debug), message, args);

    void LogInformation(string message, params object?[] args) => Log(nameof(LogLevel.Information), message, args);

    void LogWarning(string message, params object?[] args) => Log(nameof(LogLevel.Warning), message, args);

    void LogError(string message, params object?[] args) => Log(nameof(LogLevel.Error), message, args);

    void LogCritical(string message, params object?[] args) => Log(nameof(LogLevel.Critical), message, args);

    void LogTrace(Exception exception, string message, params object?[] args) =>
        Log(nameof(LogLevel.Trace), exception, message, args);

    void LogDebug(Exception exception, string message, params object?[] args) =>
        Log(nameof(LogLevel.Debug), exception, message, args);

    void LogInformation(Exception exception, string message, params object?[] args) =>
        Log(nameof(LogLevel.Information), exception, message, args);

    void LogWarning(Exception exception, string message, params object?[] args) =>
        Log(nameof(LogLevel.Warning), exception, message, args);

    void LogError(Exception exception, string message, params object?[] args) =>
        Log(nameof(LogLevel.Error), exception, message, args);

    void LogCritical(Exception exception, string message, params object?[] args) =>
        Log(nameof(LogLevel.Critical), exception, message, args);
}
