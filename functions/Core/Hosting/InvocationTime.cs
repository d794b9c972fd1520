namespace OnPut.Hosting;

/// <summary>How much of an invocation's time may be used.</summary>
public static class InvocationTime
{
    static readonly TimeSpan LongestMargin = TimeSpan.FromSeconds(2);

    /// <summary>What is left, less the time that a request under way, the batch's completion and the answer may take.</summary>
    public static TimeSpan UntilDeadline(TimeSpan remaining) => Less(remaining, LongestMargin, 10);

    /// <summary>What is left, less the time that the answer may take.</summary>
    public static TimeSpan UntilEnd(TimeSpan remaining) => Less(remaining, LongestMargin / 4, 40);

    static TimeSpan Less(TimeSpan remaining, TimeSpan most, int part)
    {
        if (remaining <= TimeSpan.Zero)
            return TimeSpan.Zero;
        var margin = remaining / part;
        return remaining - (margin < most ? margin : most);
    }
}
