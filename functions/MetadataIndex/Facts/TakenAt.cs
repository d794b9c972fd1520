namespace OnPut.MetadataIndex.Facts;

/// <summary>When something was taken.</summary>
/// <param name="Local">By the clock where it was taken.</param>
/// <param name="Offset">That clock's distance from UTC; null where nobody says, and the time is then local to a place unknown.</param>
internal sealed record TakenAt(DateTime Local, TimeSpan? Offset);
