using OnPut.Local.S3.Lifecycle.Running;

namespace OnPut.Local.S3.Clock;

/// <summary>What moving S3's clock has done.</summary>
/// <param name="Done">What fell due on the way.</param>
public sealed record ClockMove(DateTimeOffset From, DateTimeOffset To, LifecycleTally Done);
