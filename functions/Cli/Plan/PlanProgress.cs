using System.Globalization;

namespace OnPut.Cli.Plan;

/// <summary>One line on the terminal while much is read; silent where nobody looks.</summary>
sealed class PlanProgress(TextWriter? terminal, TimeProvider time)
{
    const string ClearLine = "\r\u001b[K";

    /// <summary>What is done before nobody waits for.</summary>
    static readonly TimeSpan First = TimeSpan.FromSeconds(1);

    static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    readonly long _start = time.GetTimestamp();
    long _shown;

    public void Counted(long objects)
    {
        if (terminal is null || time.GetElapsedTime(_start) < First || _shown != 0 && time.GetElapsedTime(_shown) < Between)
            return;
        _shown = time.GetTimestamp();
        terminal.Write(string.Create(
            CultureInfo.InvariantCulture, $"{ClearLine}planning: {objects:N0} objects, {objects / time.GetElapsedTime(_start).TotalSeconds:N0} a second"));
    }

    public void End()
    {
        if (_shown != 0)
            terminal!.Write(ClearLine);
    }
}
