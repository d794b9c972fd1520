using System.Text.Json;
using System.Text.RegularExpressions;
using OnPut.Local.S3.Errors;

namespace OnPut.Local.S3.Store;

/// <summary>The tags of an object, within the limits of "Categorizing your objects using tags".</summary>
internal sealed partial record TagSet
{
    TagSet(IReadOnlyList<Tag> tags) => Tags = tags;

    public static TagSet None { get; } = new([]);

    public IReadOnlyList<Tag> Tags { get; }

    /// <exception cref="Http.ServiceException"><c>InvalidTag</c>, or <c>BadRequest</c> for too many.</exception>
    public static TagSet Of(IReadOnlyList<Tag> tags)
    {
        if (tags.Count > Limits.Tags) throw S3Errors.TooManyTags();
        foreach (var tag in tags)
        {
            if (tag.Key.Length is 0 or > Limits.TagKeyLength || !Allowed().IsMatch(tag.Key))
                throw S3Errors.InvalidTag("The TagKey you have provided is invalid");
            if (tag.Value.Length > Limits.TagValueLength || !Allowed().IsMatch(tag.Value))
                throw S3Errors.InvalidTag("The TagValue you have provided is invalid");
            if (tag.Key.StartsWith("aws:", StringComparison.Ordinal))
                throw S3Errors.InvalidTag("System tags cannot be added/updated by requester");
        }
        return tags.DistinctBy(tag => tag.Key).Count() == tags.Count
            ? new TagSet(tags)
            : throw S3Errors.InvalidTag("Cannot provide multiple Tags with the same key");
    }

    public string? ToJson() => Tags.Count == 0 ? null : JsonSerializer.Serialize(Tags, S3Json.Default.IReadOnlyListTag);

    public static TagSet FromJson(string? json) =>
        json is null ? None : new(JsonSerializer.Deserialize(json, S3Json.Default.IReadOnlyListTag)!);

    [GeneratedRegex(@"\A[\p{L}\p{N}\p{Zs}_.:/=+\-@]*\z")]
    private static partial Regex Allowed();
}
