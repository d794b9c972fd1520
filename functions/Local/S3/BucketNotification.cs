namespace OnPut.Local.S3;

/// <summary>Events of a bucket that go to one destination.</summary>
/// <param name="Arn">A topic, a queue or a function.</param>
/// <param name="Events">Such as <c>s3:ObjectCreated:*</c>.</param>
/// <param name="Prefix">What keys must begin with; empty for any.</param>
/// <param name="Suffix">What keys must end with; empty for any.</param>
public sealed record BucketNotification(string Arn, IReadOnlyList<string> Events, string Prefix = "", string Suffix = "");
