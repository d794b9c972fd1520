namespace OnPut.Local.S3.Clock;

/// <summary>What <c>/_onput/clock</c> answers where it refuses.</summary>
/// <param name="Error">One sentence.</param>
public sealed record ClockRefusal(string Error);
