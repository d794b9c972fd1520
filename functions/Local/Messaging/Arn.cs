using System.Diagnostics.CodeAnalysis;

namespace OnPut.Local.Messaging;

/// <summary>The parts of an ARN that the local cloud tells things apart by.</summary>
/// <param name="Service">Such as <c>sqs</c>.</param>
/// <param name="Resource">All that follows the account, such as a queue's name or <c>function:NAME</c>.</param>
public sealed record Arn(string Service, string Resource)
{
    public static string OfQueue(string name) => new Arn("sqs", name).ToString();

    public static string OfTopic(string name) => new Arn("sns", name).ToString();

    public override string ToString() => $"arn:aws:{Service}:{LocalAccount.Region}:{LocalAccount.Id}:{Resource}";

    /// <summary>Reads an ARN of any partition, region and account.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Arn? arn)
    {
        var parts = text?.Split(':', 6) ?? [];
        arn = parts is ["arn", _, { Length: > 0 } service, _, _, { Length: > 0 } resource] ? new Arn(service, resource) : null;
        return arn is not null;
    }
}
