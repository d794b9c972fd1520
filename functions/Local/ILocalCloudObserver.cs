using OnPut.Local.Lambda;

namespace OnPut.Local;

/// <summary>
/// Is told what the functions do, by their logical ids. Calls come from many threads at once and must return soon;
/// every member has an empty default, so that an observer names only what it wants to know.
/// </summary>
public interface ILocalCloudObserver
{
    void BuildStarted(string function) { }

    void BuildFinished(string function, TimeSpan duration) { }

    void ProcessStarted(string function, int processId) { }

    void ProcessExited(string function, int processId, int exitCode) { }

    void InvocationStarted(string function, string requestId) { }

    void InvocationFinished(InvocationReport report) { }

    void Logged(FunctionLog log) { }

    /// <summary>Something went wrong that no invocation tells: one sentence for the developer.</summary>
    void Warned(string message) { }
}
