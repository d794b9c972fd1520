using OnPut.Local.Lambda;

namespace OnPut.Cli.Watching;

/// <summary>Shows what the functions do, one call at a time.</summary>
interface IActivityView
{
    void BuildStarted(string function);

    void BuildFinished(string function, TimeSpan duration);

    void Finished(FinishedInvocation invocation);

    /// <summary>A line that is no part of the bookkeeping: something the function's author wrote.</summary>
    void Said(FunctionLog log);

    void Warned(string message);
}
