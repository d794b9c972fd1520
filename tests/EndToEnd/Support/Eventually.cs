namespace OnPut.EndToEnd.Support;

/// <summary>Waits for what follows by itself.</summary>
static class Eventually
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(90);
    static readonly TimeSpan Between = TimeSpan.FromMilliseconds(50);

    /// <returns>The first value that is not null.</returns>
    public static async Task<T> GetAsync<T>(string what, Func<Task<T?>> look) where T : class
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            if (await look() is { } value)
                return value;
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Longest, $"It has not come to this in {Longest.TotalSeconds} s: {what}");
            await Task.Delay(Between);
        }
    }

    public static async Task TrueAsync(string what, Func<Task<bool>> look) => await GetAsync(what, async () => await look() ? what : null);
}
