using OnPut.Local.Lambda;

namespace OnPut.Cli.Watching;

/// <summary>For a command whose output is one JSON object: warnings alone, on standard error.</summary>
sealed class SilentView(TextWriter error) : IActivityView
{
    public void BuildStarted(string function) { }

    public void BuildFinished(string function, TimeSpan duration) { }

    public void Reconciled(ObjectOutcome outcome) { }

    public void Finished(InvocationReport invocation) { }

    public void Said(FunctionLog log) { }

    public void Warned(string message) => error.WriteLine(message);
}
