using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace OnPut.Local.Lambda.Processes;

/// <summary>
/// Starts processes that die with this one, even when it is killed. Linux ties that to the thread which started them
/// (prctl(2), PR_SET_PDEATHSIG), so one thread starts them all and lives as long as they may. Elsewhere an orphan ends
/// when its next poll of the Runtime API fails.
/// </summary>
sealed class ProcessStarter : IDisposable
{
    readonly BlockingCollection<Action> _work = [];
    readonly Thread _parent;
    string? _setpriv;

    public ProcessStarter()
    {
        _parent = new Thread(Run) { IsBackground = true, Name = "Parent of the function processes" };
        _parent.Start();
    }

    /// <exception cref="Win32Exception">The file cannot be started.</exception>
    public Task<Process> StartAsync(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                started.SetResult(Process.Start(TiedToParent(start))!);
            }
            catch (Exception failure)
            {
                started.SetException(failure);
            }
        });
        return started.Task;
    }

    public void Dispose()
    {
        _work.CompleteAdding();
        _parent.Join();
        _work.Dispose();
    }

    void Run()
    {
        _setpriv = FindSetpriv();
        foreach (var action in _work.GetConsumingEnumerable())
            action();
    }

    /// <summary><c>setpriv</c> becomes the process that it starts: the process id stays the same.</summary>
    ProcessStartInfo TiedToParent(ProcessStartInfo start)
    {
        if (_setpriv is null)
            return start;
        string[] arguments = ["--pdeathsig", "KILL", "--", start.FileName, .. start.ArgumentList];
        start.FileName = _setpriv;
        start.ArgumentList.Clear();
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }

    /// <returns>Null where the system has none that knows the option.</returns>
    static string? FindSetpriv()
    {
        if (!OperatingSystem.IsLinux())
            return null;
        try
        {
            using var probe = Process.Start(new ProcessStartInfo("setpriv", ["--pdeathsig", "KILL", "--", "true"]) { RedirectStandardError = true })!;
            probe.WaitForExit();
            return probe.ExitCode == 0 ? "setpriv" : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
