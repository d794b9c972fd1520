using OnPut.Local.Lambda;

namespace OnPut.Cli.Watching;

/// <summary>An invocation with what it said of the objects in it.</summary>
sealed record FinishedInvocation(InvocationReport Report, IReadOnlyList<ObjectOutcome> Objects);
