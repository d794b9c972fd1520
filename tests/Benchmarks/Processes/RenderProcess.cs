using System.Diagnostics;
using System.Text.Json;
using OnPut.RenderBench;

namespace OnPut.Benchmarks.Processes;

/// <summary>
/// A child that renders one file at a time, so that native code that crashes or hangs takes only itself along.
/// After either, the next request starts another child.
/// </summary>
sealed class RenderProcess(RenderProgram program) : IDisposable
{
    /// <summary>An invocation is worth no more to anybody.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    Process? _process;
    string? _lastWords;

    public async Task<RenderReply> AskAsync(RenderRequest request, CancellationToken cancellationToken)
    {
        var process = _process ??= Start();
        PeakMemory.Reset(process);
        var start = Stopwatch.GetTimestamp();
        try
        {
            var answer = await ExchangeAsync(process, request).WaitAsync(Patience, cancellationToken);
            if (answer is not null)
                return new(answer.Kind, answer.Message, answer.Milliseconds, PeakMemory.Of(process));
            await process.WaitForExitAsync(cancellationToken).WaitAsync(Patience, cancellationToken);
            return Give(RenderReply.Crashed, $"exit code {process.ExitCode}: {_lastWords}");
        }
        catch (TimeoutException)
        {
            return Give(RenderReply.Hung, $"no answer within {Patience.TotalSeconds:N0} s");
        }

        RenderReply Give(string kind, string message)
        {
            var reply = new RenderReply(kind, message, Stopwatch.GetElapsedTime(start).TotalMilliseconds, PeakMemory.Of(process));
            Dispose();
            return reply;
        }
    }

    public void Dispose()
    {
        if (_process is null)
            return;
        _process.Kill();
        _process.Dispose();
        _process = null;
    }

    /// <returns>null where the child has gone.</returns>
    static async Task<RenderAnswer?> ExchangeAsync(Process process, RenderRequest request)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(request, RenderWire.Default.RenderRequest));
            await process.StandardInput.FlushAsync();
            var line = await process.StandardOutput.ReadLineAsync();
            return line is null ? null : JsonSerializer.Deserialize(line, RenderWire.Default.RenderAnswer);
        }
        catch (IOException)
        {
            return null;
        }
    }

    Process Start()
    {
        _lastWords = null;
        var process = program.Start();
        process.ErrorDataReceived += (_, line) => _lastWords = string.IsNullOrWhiteSpace(line.Data) ? _lastWords : line.Data;
        process.BeginErrorReadLine();
        return process;
    }
}
