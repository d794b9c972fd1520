using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>One line of the log before it is formatted.</summary>
/// <param name="Time">In UTC.</param>
/// <param name="Invocation">The invocation that it belongs to; null while the function starts.</param>
/// <param name="Level">Null for a level of the caller's own and for a line without one.</param>
/// <param name="LevelName">The level as it was given.</param>
/// <param name="Template">The message, with holes when there are arguments.</param>
sealed record LogEntry(
    DateTimeOffset Time,
    InvocationHeaders? Invocation,
    LogLevel? Level,
    string? LevelName,
    Exception? Exception,
    string? Template,
    object?[] Arguments);
