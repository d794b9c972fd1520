namespace OnPut.EchoFunction;

/// <summary>How the process starts: ECHO_START is <c>fail</c>, <c>crash</c>, <c>hang</c> or nothing.</summary>
static class Start
{
    /// <returns>False to end the process.</returns>
    public static async Task<bool> RunAsync(RuntimeClient runtime)
    {
        switch (Environment.GetEnvironmentVariable("ECHO_START"))
        {
            case "fail":
                await runtime.FailInitAsync("told to fail at the start");
                return false;
            case "crash":
                await Console.Error.WriteLineAsync("crashing at the start");
                return false;
            case "hang":
                await Task.Delay(Timeout.Infinite);
                return false;
            default:
                return true;
        }
    }
}
