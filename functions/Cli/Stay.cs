namespace OnPut.Cli;

/// <summary>Staying up is a wait that only Ctrl-C ends, and that is no failure.</summary>
static class Stay
{
    public static async Task UntilAsync(CancellationToken cancellationToken)
    {
        var stopped = new TaskCompletionSource();
        await using var registration = cancellationToken.Register(stopped.SetResult);
        await stopped.Task;
    }
}
