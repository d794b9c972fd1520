using System.Collections;
using Amazon.S3;
using Amazon.SimpleNotificationService;

namespace OnPut.Hosting;

/// <summary>Everything outside the process that a function touches; tests put their own in its place.</summary>
public sealed record HostServices
{
    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    /// <summary>Where log lines and metrics go.</summary>
    public required Stream Log { get; init; }

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Talks to the Lambda Runtime API; null for the runtime's own client.</summary>
    public HttpClient? RuntimeClient { get; init; }

    /// <summary>Made once, when the options are known to be good.</summary>
    public Func<IAmazonS3> S3 { get; init; } = () => new AmazonS3Client();

    /// <summary>Made only where there is a results topic.</summary>
    public Func<IAmazonSimpleNotificationService> Sns { get; init; } = () => new AmazonSimpleNotificationServiceClient();

    /// <summary>The process's own environment and standard output.</summary>
    public static HostServices OfProcess() => new()
    {
        Environment = System.Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
            .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "", StringComparer.Ordinal),
        Log = Console.OpenStandardOutput(),
    };
}
