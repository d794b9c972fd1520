namespace OnPut.Local.Template.Resources;

/// <summary>One destination of a bucket's event notifications.</summary>
/// <param name="DestinationArn">A topic, a queue or a function of the same template.</param>
/// <param name="Events">Event types as S3 writes them, such as <c>s3:ObjectCreated:*</c>.</param>
/// <param name="Prefix">What the key must start with; empty for any.</param>
/// <param name="Suffix">What the key must end with; empty for any.</param>
public sealed record NotificationResource(string DestinationArn, IReadOnlyList<string> Events, string Prefix, string Suffix);
