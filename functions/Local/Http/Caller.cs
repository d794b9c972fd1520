namespace OnPut.Local.Http;

/// <summary>Who signed a request.</summary>
/// <param name="AccessKeyId">The key it was signed with; null for an anonymous request.</param>
public sealed record Caller(string? AccessKeyId)
{
    /// <summary>A request without a signature.</summary>
    public static Caller Anonymous { get; } = new((string?)null);
}
