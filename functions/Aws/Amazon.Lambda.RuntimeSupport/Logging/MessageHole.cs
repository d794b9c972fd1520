namespace Amazon.Lambda.RuntimeSupport;

/// <summary>A hole in a message template: <c>{name}</c>, <c>{name:format}</c>, <c>{@name}</c>.</summary>
/// <param name="Start">Where its brace opens in the template.</param>
/// <param name="Length">With both braces.</param>
/// <param name="AsJson">Whether the value is to be serialized, not just written as text.</param>
readonly record struct MessageHole(int Start, int Length, string Name, string? Format, bool AsJson)
{
    public static MessageHole Parse(string template, int start, int end)
    {
        var inner = template.AsSpan(start + 1, end - start - 1);
        var asJson = inner[0] == '@';
        if (asJson)
            inner = inner[1..];

        var colon = inner.IndexOf(':');
        var name = colon < 0 ? inner : inner[..colon];
        var format = colon < 0 ? default : inner[(colon + 1)..].Trim();
        return new(start, end - start + 1, name.Trim().ToString(), format.IsEmpty ? null : format.ToString(), asJson);
    }
}
