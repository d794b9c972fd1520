using System.Globalization;
using System.Text.Json.Nodes;

namespace OnPut.Local.Messaging.Sqs;

/// <summary>One call of an SQS operation: its input in the shape of the JSON protocol, and what operations work with.</summary>
/// <param name="Input">The parameters.</param>
/// <param name="Queues">The queues.</param>
/// <param name="BaseUrl">What stands before a queue's name in its URL: scheme, host as called, and account.</param>
/// <param name="Cancellation">Ends when the caller goes away.</param>
sealed record SqsCall(JsonObject Input, Queues Queues, string BaseUrl, CancellationToken Cancellation)
{
    /// <summary>The queue that QueueUrl names; its host and account do not matter.</summary>
    /// <exception cref="Http.ServiceException">The parameter is missing, or there is no such queue.</exception>
    public QueueRecord Queue() => Queues.Record(Required("QueueUrl").TrimEnd('/').Split('/')[^1]) ?? throw SqsErrors.NoSuchQueue();

    public string UrlOf(string queueName) => BaseUrl + queueName;

    public string Required(string name) => Text(Input, name) ?? throw SqsErrors.Missing(name);

    public int? Number(string name, int least, int most) => Number(Input, name, least, most);

    public IReadOnlyList<string> Texts(string name) =>
        Input[name] is JsonArray list
            ? [.. list.Select(item => TextOf(item) ?? throw SqsErrors.InvalidValue($"{name} must be a list of strings."))]
            : [];

    public Dictionary<string, string> Map(string name) =>
        Input[name] is JsonObject map ? map.ToDictionary(pair => pair.Key, pair => TextOf(pair.Value) ?? "") : [];

    public static string? Text(JsonObject input, string name) => TextOf(input[name]);

    /// <exception cref="Http.ServiceException">The value is no number within the range.</exception>
    public static int? Number(JsonObject input, string name, int least, int most)
    {
        if (TextOf(input[name]) is not { } text) return null;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number
            : throw SqsErrors.InvalidValue(
                $"Value {text} for parameter {name} is invalid. Reason: Must be between {least} and {most}, if provided.");
    }

    static string? TextOf(JsonNode? node)
    {
        try
        {
            return node is JsonValue value ? value.ToString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, escaped.
            throw SqsErrors.InvalidContents();
        }
    }
}
