using System.Diagnostics;

namespace OnPut.Local.Tests.Lambda;

/// <summary>Waits for what happens beside the test, with a deadline far above what it takes.</summary>
static class Eventually
{
    static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    public static async Task TrueAsync(Func<bool> condition, string what) => await TrueAsync(() => Task.FromResult(condition()), what);

    public static async Task TrueAsync(Func<Task<bool>> condition, string what)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < Deadline, $"never happened: {what}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
