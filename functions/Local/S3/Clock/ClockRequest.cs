namespace OnPut.Local.S3.Clock;

/// <summary>What <c>/_onput/clock</c> is asked for.</summary>
/// <param name="Seconds">How far to move the clock; not less than zero.</param>
public sealed record ClockRequest(double Seconds);
