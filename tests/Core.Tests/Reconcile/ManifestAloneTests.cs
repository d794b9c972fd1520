using OnPut.Core.Tests.Support;
using OnPut.Objects;
using OnPut.Reconcile;

namespace OnPut.Core.Tests.Reconcile;

public sealed class ManifestAloneTests
{
    readonly MemoryS3 _s3 = new();

    [Fact]
    public async Task It_is_written_and_removed_without_a_listing()
    {
        _s3.Put("source", "a", "Text");
        await ReconcileAsync("a");
        Assert.Equal(["GET text/source/a.facts", "HEAD a", "GET a 0-3", "PUT text/source/a.facts", "HEAD a"], _s3.Requests);

        _s3.Requests.Clear();
        _s3.Remove("source", "a");
        await ReconcileAsync("a");
        Assert.Equal(["GET text/source/a.facts", "HEAD a", "DELETE text/source/a.facts", "HEAD a"], _s3.Requests);
        Assert.Empty(_s3.Objects);
    }

    [Fact]
    public async Task A_duplicate_costs_a_get_and_a_head()
    {
        _s3.Put("source", "a", "Text");
        await ReconcileAsync("a");
        _s3.Requests.Clear();

        Assert.Equal(Effect.Unchanged, (await ReconcileAsync("a")).Outcome.Effect);
        Assert.Equal(["GET text/source/a.facts", "HEAD a"], _s3.Requests);
    }

    [Fact]
    public async Task A_removal_leaves_neighbours_whose_keys_begin_alike()
    {
        string[] neighbours = ["a.facts", "a/", "a/b", "ab"];
        foreach (var key in neighbours.Append("a"))
        {
            _s3.Put("source", key, "Text");
            await ReconcileAsync(key);
        }
        _s3.Remove("source", "a");

        await ReconcileAsync("a");

        Assert.Equal(
            neighbours.Select(key => $"text/source/{key}.facts"),
            _s3.Objects.Keys.Where(id => id.Bucket == "derived").Select(id => id.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_manifest_that_somebody_spoilt_is_written_anew()
    {
        _s3.Put("source", "a", "Text");
        _s3.Put("derived", "text/source/a.facts", "nonsense");

        Assert.Equal(Effect.Derived, (await ReconcileAsync("a")).Outcome.Effect);
        Assert.Equal(Effect.Unchanged, (await ReconcileAsync("a")).Outcome.Effect);
    }

    async Task<Reconciliation> ReconcileAsync(string key)
    {
        using var derivation = new TextDerivation { IsManifestAlone = true };
        return await new ObjectReconciler(derivation, new SourceStore(_s3), new DerivedStore(_s3, "Text"), 1 << 20, new EagerTime())
            .ReconcileAsync(new("source", key, []), CancellationToken.None);
    }
}
