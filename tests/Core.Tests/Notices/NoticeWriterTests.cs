using OnPut.Core.Tests.Support;
using OnPut.Events;
using OnPut.Notices;
using OnPut.Objects;
using OnPut.Reconcile;

namespace OnPut.Core.Tests.Notices;

public sealed class NoticeWriterTests
{
    static readonly ObjectHints Hints = HintsOf("0055AED6DCD90281E5");
    static readonly SourceObject Source = new() { Bucket = "b", Key = "a.jpg", ETag = "\"e\"", Size = 1, VersionId = "v" };
    static readonly DerivedPlace Place = DerivedPlace.Of("derived", "thumbnails/", "b", "a.jpg", "thumbnails.json");

    readonly NoticeWriter _writer = new("Thumbnails", new EagerTime());

    [Fact]
    public void Derived_objects_are_announced_as_a_CloudEvent()
    {
        var notice = _writer.Write(Hints, new(Outcome.Done(Effect.Derived), Source: Source, Place: Place, Names: ["small.webp"]))!;

        Assert.Equal(("1.0", "onput.derived", "urn:onput:Thumbnails", "s3://b/a.jpg"), (notice.SpecVersion, notice.Type, notice.Source, notice.Subject));
        Assert.Equal(("\"e\"", "v", "Done"), (notice.Data.ETag, notice.Data.VersionId, notice.Data.Outcome));
        Assert.Equal(["thumbnails/b/a.jpg/small.webp"], notice.Data.Derived!.Keys);
        Assert.Equal("thumbnails/b/a.jpg/thumbnails.json", notice.Data.Derived.Manifest);
    }

    [Fact]
    public void A_repeated_announcement_has_the_same_id()
    {
        var first = _writer.Write(Hints, new(Outcome.Done(Effect.Derived), Source: Source, Place: Place, Names: ["small.webp"]))!;
        var again = _writer.Write(HintsOf("0055AED6DCD90281E6"), new(Outcome.Done(Effect.Unchanged), Source: Source, Place: Place, Names: ["small.webp"]))!;

        Assert.Equal(first.Id, again.Id);
    }

    [Fact]
    public void Another_manifest_of_the_same_object_is_announced_by_another_id_and_by_its_key_where_it_stands_alone()
    {
        var alone = DerivedPlace.OfManifestAlone("derived", "documents/", "b", "a.jpg", ".json");
        var first = new Reconciliation(Outcome.Done(Effect.Derived), Source: Source, Place: alone, Names: [], Manifest: new byte[] { 1 });

        Assert.NotEqual(_writer.Write(Hints, first)!.Id, _writer.Write(Hints, first with { Manifest = new byte[] { 2 } })!.Id);
        Assert.Equal("documents/b/a.jpg.json", _writer.Write(Hints, first)!.Data.Derived!.Manifest);
        Assert.Null(_writer.Write(Hints, first with { Source = null })!.Data.Derived);
    }

    [Fact]
    public void Two_removals_of_one_key_have_ids_of_their_own()
    {
        var removed = new Reconciliation(Outcome.Done(Effect.Removed), Place: Place);

        Assert.NotEqual(_writer.Write(Hints, removed)!.Id, _writer.Write(HintsOf("0055AED6DCD90281E6"), removed)!.Id);
        Assert.Equal("onput.removed", _writer.Write(Hints, removed)!.Type);
    }

    [Fact]
    public void A_function_may_have_news_and_details_of_its_own()
    {
        var tagged = new Reconciliation(Outcome.Done(Effect.Tagged, "large and old"), Source: Source, News: "tagged", Detail: """{"tag":"ia-30"}"""u8.ToArray());
        var notice = _writer.Write(Hints, tagged)!;

        Assert.Equal(("onput.tagged", "large and old"), (notice.Type, notice.Data.Reason));
        Assert.Equal("ia-30", notice.Data.Detail!.Value.GetProperty("tag").GetString());
        Assert.NotEqual(notice.Id, _writer.Write(Hints, tagged with { Detail = """{"tag":"ia-60"}"""u8.ToArray() })!.Id);
    }

    [Fact]
    public void A_rejection_is_announced_with_its_reason()
    {
        var notice = _writer.Write(Hints, new(Outcome.Rejected(new("size", "too large")), Source: Source, Place: Place))!;

        Assert.Equal(("onput.rejected", "Rejected", "too large"), (notice.Type, notice.Data.Outcome, notice.Data.Reason));
        Assert.Null(notice.Data.Derived);
    }

    [Fact]
    public void Skipped_and_failed_objects_are_not_announced()
    {
        Assert.Null(_writer.Write(Hints, new(Outcome.Skipped("a folder marker"))));
        Assert.Null(_writer.Write(Hints, new(Outcome.Failed(new IOException()))));
    }

    static ObjectHints HintsOf(string sequencer) =>
        new("b", "a.jpg", [new() { Name = "ObjectCreated:Put", Kind = ObjectEventKind.Created, Bucket = "b", Key = "a.jpg", Sequencer = sequencer }]);
}
