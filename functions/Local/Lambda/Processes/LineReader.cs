using System.Text;

namespace OnPut.Local.Lambda.Processes;

/// <summary>Reads a process's output by lines and cuts what is longer than a log event may be, so that no output fills the memory.</summary>
static class LineReader
{
    /// <summary>In characters; a CloudWatch Logs event has 256 KB.</summary>
    const int LongestLine = 256 * 1024;

    public static async Task ReadAsync(StreamReader reader, Action<string> onLine)
    {
        var line = new StringBuilder();
        var buffer = new char[4096];
        int read;
        while ((read = await reader.ReadAsync(buffer)) > 0)
        {
            foreach (var character in buffer.AsSpan(0, read))
            {
                if (character != '\n' && line.Length < LongestLine)
                {
                    line.Append(character);
                    continue;
                }
                Emit(line, onLine);
                if (character != '\n')
                    line.Append(character);
            }
        }
        if (line.Length > 0)
            Emit(line, onLine);
    }

    static void Emit(StringBuilder line, Action<string> onLine)
    {
        onLine(line.ToString().TrimEnd('\r'));
        line.Clear();
    }
}
