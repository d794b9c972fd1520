using System.Text;
using OnPut.Core.Tests.Support;
using OnPut.Events;
using OnPut.Objects;
using OnPut.Reconcile;

namespace OnPut.Core.Tests.Reconcile;

public sealed class SightingTests
{
    static readonly ObjectHints Hints =
        new("source", "a", [new() { Name = "ObjectCreated:Put", Kind = ObjectEventKind.Created, Bucket = "source", Key = "a" }]);

    readonly MemoryS3 _s3 = new();

    [Fact]
    public async Task Tags_that_changed_are_derived_again_though_the_content_is_the_same()
    {
        _s3.Put("source", "a", "Text");
        _s3.Tag("source", "a", ("team", "red"));
        await ReconcileAsync(ByTags());
        _s3.Tag("source", "a", ("team", "green"));

        Assert.Equal(Effect.Derived, (await ReconcileAsync(ByTags())).Outcome.Effect);
        Assert.Equal(Effect.Unchanged, (await ReconcileAsync(ByTags())).Outcome.Effect);
    }

    [Fact]
    public async Task Tags_that_change_between_the_write_and_the_last_look_are_derived_once_more()
    {
        _s3.Put("source", "a", "Text");
        _s3.Tag("source", "a", ("team", "red"));
        After("PUT text/source/a/manifest", () => _s3.Tag("source", "a", ("team", "green")));

        var reconciliation = await ReconcileAsync(ByTags());

        Assert.Equal(2, reconciliation.Attempts);
        Assert.Equal("green", reconciliation.Source!.Tags!["team"]);
        Assert.Contains("team=green", Text(reconciliation.Manifest), StringComparison.Ordinal);
        Assert.Equal(Standing, Text(reconciliation.Manifest));
    }

    [Fact]
    public async Task Who_needs_no_tags_does_not_ask_for_them()
    {
        _s3.Put("source", "a", "Text");

        var reconciliation = await ReconcileAsync(new TextDerivation());

        Assert.Null(reconciliation.Source!.Tags);
        Assert.DoesNotContain("TAGS a", _s3.Requests);
    }

    [Fact]
    public async Task News_are_derived_from_though_what_stands_matches()
    {
        _s3.Put("source", "a", "Text");
        await ReconcileAsync(new TextDerivation());
        var derivation = new TextDerivation { News = _ => true };

        var reconciliation = await ReconcileAsync(derivation);

        Assert.Equal(Effect.Derived, reconciliation.Outcome.Effect);
        Assert.Equal(Standing, Text(Assert.Single(derivation.Sightings).Standing));
    }

    [Fact]
    public async Task Whether_it_is_news_is_asked_with_the_events_and_what_stands()
    {
        _s3.Put("source", "a", "Text");
        await ReconcileAsync(new TextDerivation());
        Sighting? asked = null;
        var derivation = new TextDerivation
        {
            News = sighting =>
            {
                asked = sighting;
                return false;
            },
        };

        Assert.Equal(Effect.Unchanged, (await ReconcileAsync(derivation)).Outcome.Effect);
        Assert.Same(Hints, asked!.Hints);
        Assert.Equal(_s3.Objects[("source", "a")].ETag, asked.Source.ETag);
        Assert.Equal(Standing, Text(asked.Standing));
    }

    [Fact]
    public async Task A_derivation_is_told_what_made_somebody_look_and_what_stands()
    {
        _s3.Put("source", "a", "one");
        await ReconcileAsync(new TextDerivation());
        var before = Standing;
        _s3.Put("source", "a", "two");
        var derivation = new TextDerivation();

        await ReconcileAsync(derivation);

        var sighting = Assert.Single(derivation.Sightings);
        Assert.Same(Hints, sighting.Hints);
        Assert.Equal(before, Text(sighting.Standing));
    }

    [Fact]
    public async Task An_archived_object_is_derived_from_where_its_content_is_not_needed()
    {
        _s3.Objects[("source", "a")] = new("Text"u8.ToArray(), new Dictionary<string, string>()) { StorageClass = "GLACIER" };
        var derivation = new TextDerivation { Needs = new() { Content = false } };

        var first = await ReconcileAsync(derivation);
        var second = await ReconcileAsync(derivation);

        Assert.Equal("archived", Assert.Single(derivation.Sightings).Source.Rejection!.Cause);
        Assert.Equal((Effect.Derived, Effect.Unchanged), (first.Outcome.Effect, second.Outcome.Effect));
    }

    [Fact]
    public async Task An_object_that_was_archived_since_is_derived_from_with_other_options_where_its_content_is_not_needed()
    {
        _s3.Put("source", "a", "Text");
        await ReconcileAsync(new TextDerivation("v1") { Needs = new() { Content = false } });
        _s3.Objects[("source", "a")] = _s3.Objects[("source", "a")] with { StorageClass = "GLACIER" };

        var reconciliation = await ReconcileAsync(new TextDerivation("v2") { Needs = new() { Content = false } });

        Assert.Equal(Effect.Derived, reconciliation.Outcome.Effect);
    }

    static TextDerivation ByTags() => new()
    {
        Needs = new() { Tags = true },
        State = source => string.Join(',', source.Tags!.Select(tag => $"{tag.Key}={tag.Value}")),
    };

    string Standing => Encoding.UTF8.GetString(_s3.Objects[("derived", "text/source/a/manifest")].Content);

    static string Text(ReadOnlyMemory<byte> manifest) => Encoding.UTF8.GetString(manifest.Span);

    /// <summary>Does something once, when a request is answered.</summary>
    void After(string request, Action action)
    {
        _s3.Gate = name =>
        {
            if (name == request + " answered")
            {
                _s3.Gate = _ => Task.CompletedTask;
                action();
            }
            return Task.CompletedTask;
        };
    }

    Task<Reconciliation> ReconcileAsync(TextDerivation derivation) =>
        new ObjectReconciler(
                derivation, new SourceStore(_s3, derivation.Needs), new DerivedStore(_s3, "Text"), 1 << 20, new EagerTime())
            .ReconcileAsync(Hints, CancellationToken.None);
}
