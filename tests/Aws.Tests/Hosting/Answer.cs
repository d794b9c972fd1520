namespace OnPut.Aws.Tests.Hosting;

/// <summary>What a function posted to the Runtime API.</summary>
/// <param name="Path">After <c>/2018-06-01/runtime/</c>.</param>
sealed record Answer(string Path, string? ContentType, Dictionary<string, string> Headers, string Body)
{
    public bool IsError => Path.EndsWith("/error", StringComparison.Ordinal);
}
