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

    public static bool IsFunction(string type) => type is ServerlessFunction or LambdaFunction;

    /// <summary>Permissions, logs and alarms: everything is allowed locally and the log is the console.</summary>
    public static bool IsNotNeeded(string type) =>
        NotNeeded.Any(known => known.EndsWith(':') ? type.StartsWith(known, StringComparison.Ordinal) : type == known);
}
