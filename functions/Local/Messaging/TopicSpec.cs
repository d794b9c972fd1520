namespace OnPut.Local.Messaging;

/// <summary>A standard topic as it should be.</summary>
/// <param name="Name">1 to 256 letters, digits, hyphens and underscores.</param>
public sealed record TopicSpec(string Name)
{
    /// <summary>Attributes that change nothing here but are given back as set, such as <c>DisplayName</c>.</summary>
    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    public string Arn => Messaging.Arn.OfTopic(Name);
}
