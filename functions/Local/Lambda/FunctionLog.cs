namespace OnPut.Local.Lambda;

/// <summary>A line that a function wrote, or Lambda about it.</summary>
/// <param name="Function">The logical id.</param>
/// <param name="RequestId">The invocation it was written in, or after; null before the first.</param>
public sealed record FunctionLog(string Function, string? RequestId, string Line);
