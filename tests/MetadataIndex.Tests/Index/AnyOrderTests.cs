using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace OnPut.MetadataIndex.Tests.Index;

/// <summary>Events come late, twice and in any order: what the index says in the end is what is in the bucket.</summary>
public sealed class AnyOrderTests
{
    const string Key = BucketHistory.Key;

    [Property(MaxTest = 60, Replay = "20260303,7")]
    public Property When_all_is_told_the_view_and_the_document_are_the_bucket()
    {
        var cases =
            from steps in Gen.Choose(0, 11).ArrayOf().Resize(14)
            from picks in Gen.Choose(0, 9_999).ArrayOf(12)
            select (steps, picks);

        return Prop.ForAll(cases.ToArbitrary(), async input =>
        {
            var function = new IndexFunction();
            var history = new BucketHistory(function);
            history.Put(0);
            foreach (var (index, step) in input.steps.Index())
                if (step < 3) history.Put(step);
                else if (step < 6) history.Tag(step);
                else if (step < 8) history.Delete();
                else
                    await function.DeliverAsync(Shuffled(history.Events, input.picks, index).Take(step - 7));

            var rest = Shuffled([.. history.Events, .. history.Events.Take(input.picks[0] % 4)], input.picks, 0);
            foreach (var batch in rest.Chunk(1 + input.picks[1] % 4))
                await function.DeliverAsync(batch);

            AssertTold(function, history);
        });
    }

    [Fact]
    public async Task Tags_that_are_told_of_before_their_object_are_followed_by_later_tags()
    {
        var function = new IndexFunction();
        var history = new BucketHistory(function);
        history.Put(0);
        history.Tag(1);
        await function.DeliverAsync(history.Events[1]);
        await function.DeliverAsync(history.Events[0]);
        AssertTold(function, history);

        history.Tag(2);
        await function.DeliverAsync(history.Events[2]);
        AssertTold(function, history);
    }

    static void AssertTold(IndexFunction function, BucketHistory history)
    {
        var objects = function.AskObjects("key, e_tag, size, CAST(object_tags AS VARCHAR)");
        var document = function.Document(Key);
        if (history.Current is not { } current)
        {
            Assert.Empty(objects);
            Assert.Null(document);
            return;
        }
        var tag = current.Tags.GetValueOrDefault("tag");
        Assert.Equal(
            [Key, current.ETag.Trim('"'), (long)current.Content.Length, tag is null ? "{}" : $"{{tag={tag}}}"], Assert.Single(objects));
        Assert.Equal(current.ETag, document!.Value.GetProperty("source").GetProperty("eTag").GetString());
        var tags = document.Value.GetProperty("object").GetProperty("tags");
        Assert.Equal(tag, tags.TryGetProperty("tag", out var told) ? told.GetString() : null);
    }

    /// <summary>An order of its own for each <paramref name="turn"/>.</summary>
    static IEnumerable<BucketEvent> Shuffled(IReadOnlyList<BucketEvent> events, int[] picks, int turn) =>
        events.Index().OrderBy(item => picks[(item.Index + turn) % picks.Length] * (item.Index + turn + 1) % 997).Select(item => item.Item);
}
