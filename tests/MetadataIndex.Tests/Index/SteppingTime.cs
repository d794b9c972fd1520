namespace OnPut.MetadataIndex.Tests.Index;

/// <summary>A clock that goes on by a second at each look, so that no two moments are the same.</summary>
internal sealed class SteppingTime : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 3, 3, 4, 5, 6, TimeSpan.Zero);

    int _looks;

    public override DateTimeOffset GetUtcNow() => Start.AddSeconds(Interlocked.Increment(ref _looks));
}
