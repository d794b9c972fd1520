using Amazon.Lambda.Core;

namespace OnPut.Hosting;

/// <summary>What every function needs to know.</summary>
public sealed record FunctionOptions
{
    /// <summary><c>DERIVED_BUCKET</c>: where what is derived goes.</summary>
    public required string DerivedBucket { get; init; }

    /// <summary><c>DERIVED_PREFIX</c>: in front of all derived keys; empty, or ending with a slash.</summary>
    public required string DerivedPrefix { get; init; }

    /// <summary><c>RESULTS_TOPIC_ARN</c>: where outcomes are announced; null for nowhere.</summary>
    public string? ResultsTopicArn { get; init; }

    /// <summary><c>PARALLELISM</c>: objects at a time, 1 to 64.</summary>
    public required int Parallelism { get; init; }

    /// <summary><c>MAX_OBJECT_BYTES</c>: what may be fetched of one object.</summary>
    public required long MaxObjectBytes { get; init; }

    /// <summary><c>LOG_LEVEL</c>: the least level that is written, Information by default.</summary>
    public required LogLevel LogLevel { get; init; }

    public static FunctionOptions Read(FunctionDefinition definition, EnvironmentReader environment)
    {
        var options = new FunctionOptions
        {
            DerivedBucket = environment.Required("DERIVED_BUCKET", "the bucket for what is derived"),
            DerivedPrefix = environment.Optional("DERIVED_PREFIX", ""),
            ResultsTopicArn = environment.Optional("RESULTS_TOPIC_ARN", "") is { Length: > 0 } arn ? arn : null,
            Parallelism = (int)environment.Number("PARALLELISM", definition.Parallelism, 1, 64),
            MaxObjectBytes = environment.Number("MAX_OBJECT_BYTES", definition.MaxObjectBytes, 1, 5L << 40),
            LogLevel = environment.OneOf("LOG_LEVEL", LogLevel.Information),
        };
        if (options.DerivedPrefix.Length > 0 && !options.DerivedPrefix.EndsWith('/'))
            environment.Problem("DERIVED_PREFIX", $"is '{options.DerivedPrefix}'; expected it to end with a slash");
        if (options.DerivedBucket.Length > 0 && options.DerivedPrefix.Length == 0
            && options.DerivedBucket == environment.Optional("SOURCE_BUCKET", ""))
            environment.Problem(
                "DERIVED_BUCKET", "is the source bucket itself: the function would react to its own output; "
                + "name another bucket, or set DERIVED_PREFIX");
        return options;
    }
}
