using System.Xml.Linq;

namespace OnPut.Local.Messaging.Sns;

/// <summary>ListTagsForResource, TagResource and UntagResource.</summary>
static class TopicTags
{
    public static Task<IEnumerable<XElement>> ListAsync(SnsCall call) => Task.FromResult<IEnumerable<XElement>>(
    [
        SnsCall.Element("Tags", [.. call.Topic("ResourceArn").Tags.Select(tag => SnsCall.Element(
            "member", SnsCall.Element("Key", tag.Key), SnsCall.Element("Value", tag.Value)))]),
    ]);

    public static Task<IEnumerable<XElement>> TagAsync(SnsCall call) => ChangeAsync(call, tags =>
    {
        foreach (var (key, value) in call.Tags())
            tags[key] = value;
    });

    public static Task<IEnumerable<XElement>> UntagAsync(SnsCall call) => ChangeAsync(call, tags =>
    {
        foreach (var key in call.Input["TagKeys"]?.List("member") ?? [])
            tags.Remove(key.Value ?? "");
    });

    static async Task<IEnumerable<XElement>> ChangeAsync(SnsCall call, Action<Dictionary<string, string>> change)
    {
        var arn = call.Required("ResourceArn");
        await call.Topics.WriteAsync(
            connection =>
            {
                var tags = (TopicTable.Find(connection, arn) ?? throw SnsErrors.NoSuchTopic()).Tags.ToDictionary();
                change(tags);
                TopicTable.PutTags(connection, arn, tags);
                return true;
            },
            call.Cancellation);
        return [];
    }
}
