using System.Diagnostics;

namespace OnPut.Benchmarks.Processes;

/// <summary>The most memory that a process has held. On Linux that is VmHWM: what <c>ru_maxrss</c> says is inherited from the parent.</summary>
static class PeakMemory
{
    /// <returns>Bytes; 0 where the process has gone.</returns>
    public static long Of(Process process)
    {
        if (process.HasExited)
            return 0;
        process.Refresh();
        return process.PeakWorkingSet64;
    }

    /// <summary>Counts anew from what it holds now, where the system can (Linux: proc(5), clear_refs).</summary>
    public static void Reset(Process process)
    {
        var door = $"/proc/{process.Id}/clear_refs";
        try
        {
            if (File.Exists(door))
                File.WriteAllText(door, "5");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The peak is then that of the process so far, which hides none.
        }
    }
}
