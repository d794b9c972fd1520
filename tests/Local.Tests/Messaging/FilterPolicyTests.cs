using OnPut.Local.Http;
using OnPut.Local.Messaging;
using OnPut.Local.Messaging.Filtering;

namespace OnPut.Local.Tests.Messaging;

public sealed class FilterPolicyTests
{
    static readonly Dictionary<string, MessageAttribute> Attributes = new()
    {
        ["type"] = MessageAttribute.OfString("thumbnail.created"),
        ["price"] = new("Number", "100.50"),
        ["sports"] = new("String.Array", """["rugby", "tennis", 7, null]"""),
        ["blob"] = new("Binary", null, [1]),
    };

    [Theory]
    [InlineData("""{"type": ["thumbnail.created"]}""", true)]
    [InlineData("""{"type": ["other", "thumbnail.created"]}""", true)]
    [InlineData("""{"type": ["Thumbnail.created"]}""", false)]
    [InlineData("""{"type": [{"equals-ignore-case": "Thumbnail.Created"}]}""", true)]
    [InlineData("""{"type": [{"prefix": "thumb"}]}""", true)]
    [InlineData("""{"type": [{"prefix": "humb"}]}""", false)]
    [InlineData("""{"type": [{"suffix": ".created"}]}""", true)]
    [InlineData("""{"type": [{"anything-but": "thumbnail.created"}]}""", false)]
    [InlineData("""{"type": [{"anything-but": ["a", "b"]}]}""", true)]
    [InlineData("""{"type": [{"anything-but": {"prefix": "thumb"}}]}""", false)]
    [InlineData("""{"type": [{"anything-but": {"suffix": "removed"}}]}""", true)]
    [InlineData("""{"missing": [{"anything-but": "a"}]}""", false)]
    [InlineData("""{"price": [100.5]}""", true)]
    [InlineData("""{"price": ["100.50"]}""", false)]
    [InlineData("""{"price": [{"numeric": [">", 100, "<=", 100.5]}]}""", true)]
    [InlineData("""{"price": [{"numeric": ["=", 100.5]}]}""", true)]
    [InlineData("""{"price": [{"numeric": ["<", 100]}]}""", false)]
    [InlineData("""{"type": [{"numeric": ["<", 100]}]}""", false)]
    [InlineData("""{"sports": ["tennis"]}""", true)]
    [InlineData("""{"sports": [7]}""", true)]
    [InlineData("""{"sports": [null]}""", true)]
    [InlineData("""{"sports": [{"anything-but": ["rugby"]}]}""", true)]
    [InlineData("""{"sports": ["football"]}""", false)]
    [InlineData("""{"price": [{"exists": true}]}""", true)]
    [InlineData("""{"price": [{"exists": false}]}""", false)]
    [InlineData("""{"missing": [{"exists": false}]}""", true)]
    [InlineData("""{"blob": [{"exists": true}]}""", false)]
    [InlineData("""{"type": ["thumbnail.created"], "price": [1]}""", false)]
    [InlineData("""{"$or": [{"price": [1]}, {"sports": ["rugby"]}]}""", true)]
    [InlineData("""{"$or": [{"price": [1]}, {"sports": ["chess"]}]}""", false)]
    [InlineData("""{"type": [{"prefix": "x"}], "$or": [{"price": [1]}, {"sports": ["rugby"]}]}""", false)]
    public void Attributes_are_matched(string policy, bool expected) => Assert.Equal(expected, Accepts(
        policy, FilterPolicyScope.MessageAttributes, new PublishedMessage("m", Attributes: Attributes)));

    [Theory]
    [InlineData("""{"detail": {"bucket": ["source"]}}""", true)]
    [InlineData("""{"detail": {"bucket": ["derived"]}}""", false)]
    [InlineData("""{"detail": {"size": [{"numeric": [">", 5]}], "bucket": [{"prefix": "s"}]}}""", true)]
    [InlineData("""{"Records": {"s3": {"object": {"key": [{"suffix": ".jpg"}]}}}}""", true)]
    [InlineData("""{"detail": {"missing": [{"exists": false}]}}""", true)]
    [InlineData("""{"detail": {"deleted": [true]}}""", true)]
    [InlineData("""{"detail": {"$or": [{"bucket": ["x"]}, {"size": [10]}]}}""", true)]
    public void The_body_is_matched(string policy, bool expected) => Assert.Equal(expected, Accepts(
        policy,
        FilterPolicyScope.MessageBody,
        new PublishedMessage("""
            {"detail": {"bucket": "source", "size": 10, "deleted": true},
             "Records": [{"s3": {"object": {"key": "a.png"}}}, {"s3": {"object": {"key": "b.jpg"}}}]}
            """)));

    [Theory]
    [InlineData("""{"Records": {"eventName": [{"prefix": "ObjectCreated:"}, {"prefix": "ObjectTagging:"}]}}""", true)]
    [InlineData("""{"Records": {"eventName": ["ObjectTagging:Put"]}}""", true)]
    [InlineData("""{"Records": {"eventName": [{"prefix": "ObjectRemoved:"}]}}""", false)]
    [InlineData("""{"Records": {"eventName": [{"anything-but": {"prefix": "ObjectTagging:"}}]}}""", false)]
    [InlineData("""{"Records": {"eventName": [{"prefix": "Object"}], "s3": {"object": {"key": [{"prefix": "photos/"}]}}}}""", true)]
    [InlineData("""{"Records": {"s3": {"object": {"size": [{"numeric": [">", 1048576]}]}}}}""", false)]
    [InlineData("""{"Records": {"s3": {"object": {"sequencer": [{"exists": false}]}}}}""", true)]
    public void An_event_of_S3_is_matched_in_its_list_of_records(string policy, bool expected) => Assert.Equal(expected, Accepts(
        policy,
        FilterPolicyScope.MessageBody,
        new PublishedMessage("""
            {"Records": [{"eventVersion": "2.1", "eventName": "ObjectTagging:Put",
              "s3": {"object": {"key": "photos/a.jpg", "size": 1048576, "versionId": "v"}}}]}
            """)));

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    public void A_body_that_is_no_object_matches_nothing(string body) =>
        Assert.False(Accepts("""{"a": [{"exists": false}]}""", FilterPolicyScope.MessageBody, new PublishedMessage(body)));

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("""{"a": "b"}""")]
    [InlineData("""{"a": []}""")]
    [InlineData("""{"a": {"b": ["c"]}}""")]
    [InlineData("""{"a": [["b"]]}""")]
    [InlineData("""{"a": [{"like": "b"}]}""")]
    [InlineData("""{"a": [{"prefix": 1}]}""")]
    [InlineData("""{"a": [{"prefix": "b", "suffix": "c"}]}""")]
    [InlineData("""{"a": [{"numeric": [">", "1"]}]}""")]
    [InlineData("""{"a": [{"numeric": ["~", 1]}]}""")]
    [InlineData("""{"a": [{"anything-but": null}]}""")]
    public void A_policy_that_cannot_be_meant_is_refused(string policy) => Assert.Equal(
        "InvalidParameter", Assert.Throws<ServiceException>(() => FilterPolicy.Parse(policy, FilterPolicyScope.MessageAttributes)).Error.Code);

    static bool Accepts(string policy, FilterPolicyScope scope, PublishedMessage message) => MessageFilter.Accepts(
        new SubscriptionSpec("topic", "sqs", "queue") { FilterPolicy = policy, FilterPolicyScope = scope }, message);
}
