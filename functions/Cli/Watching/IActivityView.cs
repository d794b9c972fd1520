using OnPut.Local.Lambda;

namespace OnPut.Cli.Watching;

/// <summary>Shows what the functions do, one call at a time.</summary>
interface IActivityView
{
    void BuildStarted(string function);

    void BuildFinished(string function, TimeSpan duration);

    /// <summary>A function is done with an object; the invocation may still be under way, or over by a moment.</summary>
    void Reconciled(ObjectOutcome outcome);

    void Finished(InvocationReport invocation);

    /// <summary>A line that is no part of the bookkeeping: something the function's author wrote.</summary>
    void Said(FunctionLog log);

    void Warned(string message);
}
