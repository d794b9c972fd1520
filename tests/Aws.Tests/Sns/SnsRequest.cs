namespace OnPut.Aws.Tests.Sns;

/// <summary>A request as the service sees it.</summary>
sealed record SnsRequest(string Path, Dictionary<string, string> Form, Dictionary<string, string> Headers);
