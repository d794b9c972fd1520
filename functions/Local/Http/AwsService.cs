namespace OnPut.Local.Http;

/// <summary>The services behind the front door.</summary>
enum AwsService
{
    S3,
    Sns,
    Sqs,

    /// <summary>A path of the local cloud itself or of Lambda, mapped after the front door.</summary>
    Elsewhere,
}
