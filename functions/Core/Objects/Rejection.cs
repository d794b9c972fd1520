namespace OnPut.Objects;

/// <summary>Why nothing will ever be made of an object as it is.</summary>
/// <param name="Cause">One short word, for filters and metrics: <c>archived</c>, <c>pixels</c>.</param>
/// <param name="Reason">For people: what is wrong, and where it was a limit, the limit and the value found.</param>
public sealed record Rejection(string Cause, string Reason);
