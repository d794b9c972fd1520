using OnPut.Cli.Watching;
using OnPut.Local.Lambda;
using Spectre.Console;

namespace OnPut.Cli.Demo;

/// <summary>Until the table is there, only what people would wonder about: builds and warnings.</summary>
sealed class DemoStartView(IAnsiConsole console) : IActivityView
{
    readonly PeopleView _people = new(console, TimeProvider.System);

    public void BuildStarted(string function) => _people.BuildStarted(function);

    public void BuildFinished(string function, TimeSpan duration) => _people.BuildFinished(function, duration);

    public void Reconciled(ObjectOutcome outcome) { }

    public void Finished(InvocationReport invocation) { }

    public void Said(FunctionLog log) { }

    public void Warned(string message) => _people.Warned(message);
}
