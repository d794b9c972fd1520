using OnPut.Objects;

namespace OnPut.Reconcile;

/// <summary>Begins again where somebody else was at the same object; each attempt reads anew what the last was surprised by.</summary>
public static class Attempts
{
    /// <summary>Somebody who loses this often in a row is better off waiting for the message to come back.</summary>
    const int Most = 10;

    /// <param name="tryAsync">One attempt; null, <see cref="LostRaceException"/> and <see cref="SourceChangedException"/> ask for another.</param>
    /// <param name="what">The object, for people.</param>
    /// <param name="time">Measures the waits between attempts.</param>
    /// <param name="cancellationToken">Cancelled when nothing new may be started.</param>
    public static async Task<Reconciliation> RunAsync(
        Func<Task<Reconciliation?>> tryAsync, string what, TimeProvider time, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= Most; attempt++)
        {
            try
            {
                if (await tryAsync() is { } reconciled)
                    return reconciled with { Attempts = attempt };
            }
            catch (Exception surprise) when (surprise is LostRaceException or SourceChangedException)
            {
                // The next attempt reads anew what it was surprised by.
            }
            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(5, 20) * attempt * attempt), time, cancellationToken);
        }
        return new(
            Outcome.Failed(new TimeoutException($"{what} or what is derived from it kept changing, {Most} times in a row.")), Attempts: Most);
    }
}
