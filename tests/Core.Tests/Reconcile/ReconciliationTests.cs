using System.Text;
using OnPut.Core.Tests.Support;
using OnPut.Objects;
using OnPut.Reconcile;

namespace OnPut.Core.Tests.Reconcile;

public sealed class ReconciliationTests
{
    readonly MemoryS3 _s3 = new();
    readonly ManualTime _time = new();

    [Fact]
    public async Task The_manifest_comes_with_it_whether_it_was_written_or_stood()
    {
        _s3.Put("source", "a", "Text");

        var derived = await ReconcileAsync();
        var unchanged = await ReconcileAsync();

        Assert.Equal(Standing, Text(derived));
        Assert.Equal(Standing, Text(unchanged));
        Assert.Equal(Effect.Unchanged, unchanged.Outcome.Effect);
    }

    [Fact]
    public async Task A_rejections_manifest_comes_with_it()
    {
        _s3.Put("source", "a", "bad");

        Assert.Equal(Text(await ReconcileAsync()), Text(await ReconcileAsync()));
        Assert.Contains("bad text", Standing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("skip")]
    public async Task The_manifest_that_stood_comes_with_a_removal(string? now)
    {
        _s3.Put("source", "a", "Text");
        await ReconcileAsync();
        var stood = Standing;
        if (now is null) _s3.Remove("source", "a");
        else _s3.Put("source", "a", now);

        var reconciliation = await ReconcileAsync();

        Assert.DoesNotContain(_s3.Objects.Keys, id => id.Bucket == "derived");
        Assert.Equal(stood, Text(reconciliation));
    }

    [Fact]
    public async Task The_manifest_of_what_was_archived_since_comes_with_the_rejection()
    {
        _s3.Put("source", "a", "Text");
        await ReconcileAsync();
        _s3.Objects[("source", "a")] = _s3.Objects[("source", "a")] with { StorageClass = "GLACIER" };

        var reconciliation = await ReconcileAsync("v2");

        Assert.Equal(OutcomeKind.Rejected, reconciliation.Outcome.Kind);
        Assert.Equal(Standing, Text(reconciliation));
    }

    [Fact]
    public async Task There_is_no_manifest_where_nothing_ever_stood()
    {
        Assert.True((await ReconcileAsync()).Manifest.IsEmpty);
        _s3.Put("source", "a", "skip");
        Assert.True((await ReconcileAsync()).Manifest.IsEmpty);
    }

    [Fact]
    public async Task What_was_derived_was_seen_when_the_last_look_began()
    {
        _s3.Put("source", "a", "Text");
        var looksBegan = PassTime();

        var reconciliation = await ReconcileAsync();

        Assert.Equal(2, looksBegan.Count);
        Assert.Equal(looksBegan[^1], reconciliation.SeenAt);
        Assert.True(reconciliation.IsSeen);
    }

    [Fact]
    public async Task What_stood_was_seen_when_the_only_look_began()
    {
        _s3.Put("source", "a", "Text");
        await ReconcileAsync();
        var looksBegan = PassTime();

        Assert.Equal((await ReconcileAsync()).SeenAt, Assert.Single(looksBegan));
    }

    [Fact]
    public async Task What_is_not_there_and_never_was_is_seen_too()
    {
        var looksBegan = PassTime();

        var reconciliation = await ReconcileAsync();

        Assert.Equal(Assert.Single(looksBegan), reconciliation.SeenAt);
        Assert.Null(reconciliation.Source);
    }

    /// <summary>Lets every request take a second on its way and another one back.</summary>
    /// <returns>When each HEAD was sent.</returns>
    List<DateTimeOffset> PassTime()
    {
        var looks = new List<DateTimeOffset>();
        _s3.Gate = name =>
        {
            if (name == "HEAD a")
                looks.Add(_time.GetUtcNow());
            _time.Advance(TimeSpan.FromSeconds(1));
            return Task.CompletedTask;
        };
        return looks;
    }

    string Standing => Encoding.UTF8.GetString(_s3.Objects[("derived", "text/source/a/manifest")].Content);

    static string Text(Reconciliation reconciliation) => Encoding.UTF8.GetString(reconciliation.Manifest.Span);

    async Task<Reconciliation> ReconcileAsync(string options = "v1")
    {
        using var derivation = new TextDerivation(options);
        return await new ObjectReconciler(derivation, new SourceStore(_s3), new DerivedStore(_s3, "Text"), 1 << 20, _time)
            .ReconcileAsync(new("source", "a", []), CancellationToken.None);
    }
}
