namespace OnPut.Local.Template.Loading;

/// <summary>The resource types that mean something locally.</summary>
static class ResourceTypes
{
    public const string Bucket = "AWS::S3::Bucket";
    public const string Topic = "AWS::SNS::Topic";
    public const string Subscription = "AWS::SNS::Subscription";
    public const string Queue = "AWS::SQS::Queue";
    public const string ServerlessFunction = "AWS::Serverless::Function";
    public const string LambdaFunction = "AWS::Lambda::Function";
    public const string EventSourceMapping = "AWS::Lambda::EventSourceMapping";

    static readonly string[] NotNeeded =
    [
        "AWS::SNS::TopicPolicy", "AWS::SQS::QueuePolicy", "AWS::S3::BucketPolicy", "AWS::Lambda::Permission", "AWS::IAM::", "AWS::Logs::", "AWS::CloudWatch::",
    ];

    static readonly (string Types, string Hint)[] Hints =
    [
        ("AWS::Glue::", "onput query reads the same files"),
        ("AWS::Athena::", "onput query runs SQL"),
        ("AWS::Scheduler::", "a function's event of type ScheduleV2 is run"),
        ("AWS::Events::Rule", "a function's event of type Schedule is run"),
    ];

    public static bool IsFunction(string type) => type is ServerlessFunction or LambdaFunction;

    /// <returns>What does locally what a type that is not run does in AWS; null where nothing does.</returns>
    public static string? HintFor(string type) =>
        Hints.FirstOrDefault(known => type.StartsWith(known.Types, StringComparison.Ordinal)).Hint;

    /// <summary>Permissions, logs and alarms: everything is allowed locally and the log is the console.</summary>
    public static bool IsNotNeeded(string type) =>
        NotNeeded.Any(known => known.EndsWith(':') ? type.StartsWith(known, StringComparison.Ordinal) : type == known);
}
