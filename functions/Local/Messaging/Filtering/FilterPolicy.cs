using System.Text.Json;

namespace OnPut.Local.Messaging.Filtering;

/// <summary>A parsed filter policy ("Amazon SNS subscription filter policies" in the SNS developer guide).</summary>
/// <param name="AllOf">Rules that must all accept.</param>
/// <param name="Alternatives">Each <c>$or</c>: one policy of each list must accept.</param>
sealed record FilterPolicy(IReadOnlyList<FilterRule> AllOf, IReadOnlyList<IReadOnlyList<FilterPolicy>> Alternatives)
{
    const string Or = "$or";

    /// <exception cref="Http.ServiceException">It is no policy; the message says where and why.</exception>
    public static FilterPolicy Parse(string json, FilterPolicyScope scope)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Parse(document.RootElement.Clone(), [], nested: scope == FilterPolicyScope.MessageBody);
        }
        catch (JsonException failure)
        {
            throw SnsErrors.Invalid($"FilterPolicy: it is no JSON. {failure.Message}");
        }
    }

    public bool Accepts(JsonElement message) =>
        AllOf.All(rule => rule.Accepts(message)) && Alternatives.All(either => either.Any(policy => policy.Accepts(message)));

    static FilterPolicy Parse(JsonElement element, IReadOnlyList<string> path, bool nested)
    {
        if (element.ValueKind != JsonValueKind.Object) throw SnsErrors.Invalid("FilterPolicy: it must be a JSON object.");
        var rules = new List<FilterRule>();
        var alternatives = new List<IReadOnlyList<FilterPolicy>>();
        foreach (var property in element.EnumerateObject())
        {
            string[] at = [.. path, property.Name];
            switch (property.Value.ValueKind)
            {
                case JsonValueKind.Array when property.Name == Or && IsListOfPolicies(property.Value):
                    alternatives.Add([.. property.Value.EnumerateArray().Select(item => Parse(item, path, nested))]);
                    break;
                case JsonValueKind.Array when property.Value.GetArrayLength() > 0:
                    var conditions = property.Value.EnumerateArray().Select(item => FilterConditionParser.Parse(item, at));
                    rules.Add(new FilterRule(at, [.. conditions]));
                    break;
                case JsonValueKind.Object when nested:
                    var inner = Parse(property.Value, at, nested);
                    rules.AddRange(inner.AllOf);
                    alternatives.AddRange(inner.Alternatives);
                    break;
                default:
                    var expected = nested ? "an object or a list of conditions" : "a list of conditions";
                    throw SnsErrors.Invalid($"FilterPolicy: \"{string.Join('.', at)}\" must be {expected}.");
            }
        }
        return new FilterPolicy(rules, alternatives);
    }

    static bool IsListOfPolicies(JsonElement list) =>
        list.GetArrayLength() > 1 && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object);
}
