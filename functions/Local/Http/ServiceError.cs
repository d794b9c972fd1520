namespace OnPut.Local.Http;

/// <summary>What a service answers instead of a result; each service renders it in its own protocol.</summary>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="Code">The code of the service's API reference, such as <c>NoSuchKey</c>.</param>
/// <param name="Message">What is wrong, for the caller to read.</param>
public sealed record ServiceError(int StatusCode, string Code, string Message)
{
    /// <summary>Further elements of the answer by name, in the order in which they are written.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Details { get; init; } = [];
}
