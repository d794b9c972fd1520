namespace OnPut.Local.Messaging;

/// <summary>What is published to a topic.</summary>
/// <param name="Message">The text, for every protocol that <paramref name="ByProtocol"/> does not name.</param>
/// <param name="Subject">A line about it; null for none.</param>
/// <param name="Attributes">Message attributes by name, which filter policies see; none if null.</param>
/// <param name="ByProtocol">Texts of their own for <c>sqs</c> or <c>lambda</c> (<c>MessageStructure=json</c>); none if null.</param>
public sealed record PublishedMessage(
    string Message,
    string? Subject = null,
    IReadOnlyDictionary<string, MessageAttribute>? Attributes = null,
    IReadOnlyDictionary<string, string>? ByProtocol = null)
{
    public string TextFor(string protocol) => ByProtocol is not null && ByProtocol.TryGetValue(protocol, out var text) ? text : Message;
}
