namespace OnPut.Local.S3.Clock;

/// <summary>What <c>/_onput/clock</c> answers.</summary>
/// <param name="Now">The time that S3 has.</param>
/// <param name="AheadSeconds">How far that is ahead of real time.</param>
/// <param name="Moved">What moving it has done; null where it was only asked for.</param>
public sealed record ClockAnswer(DateTimeOffset Now, double AheadSeconds, ClockMove? Moved = null);
