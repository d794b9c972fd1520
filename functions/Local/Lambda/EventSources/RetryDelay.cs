namespace OnPut.Local.Lambda.EventSources;

/// <summary>
/// When a message that failed comes again. AWS leaves that to the visibility timeout, which is minutes for good reasons; here
/// the process that failed is known to be done with the message, so a developer need not wait: 1 s, then 2, 4 … up to 30 s,
/// and never later than in AWS.
/// </summary>
static class RetryDelay
{
    static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <param name="receiveCount">How often the message was received, from 1.</param>
    /// <param name="visibilityTimeout">That of its queue.</param>
    public static TimeSpan After(int receiveCount, TimeSpan visibilityTimeout)
    {
        var doubled = TimeSpan.FromSeconds(1L << Math.Clamp(receiveCount - 1, 0, 10));
        var delay = doubled < Longest ? doubled : Longest;
        return delay < visibilityTimeout ? delay : visibilityTimeout;
    }
}
