using OnPut.Core.Tests.Support;
using OnPut.Objects;
using OnPut.Reconcile;

namespace OnPut.Core.Tests.Reconcile;

public sealed class ObjectReconcilerTests
{
    readonly MemoryS3 _s3 = new();

    [Fact]
    public async Task An_upload_is_derived_and_the_manifest_comes_last()
    {
        _s3.Put("source", "a", "Text");

        var reconciliation = await ReconcileAsync();

        Assert.Equal(Effect.Derived, reconciliation.Outcome.Effect);
        Assert.Equal(["text/source/a/lower", "text/source/a/manifest", "text/source/a/upper"], DerivedKeys);
        Assert.Equal("PUT text/source/a/manifest", _s3.Requests.Last(request => request.StartsWith("PUT", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/a")]
    [InlineData("//a")]
    [InlineData("../../a")]
    [InlineData("a+b %2F\u00e9/")]
    public async Task Odd_keys_stay_what_they_are(string key)
    {
        _s3.Put("source", key, "Text");

        await ReconcileAsync(key: key);

        Assert.Contains($"text/source/{key}/upper", DerivedKeys);
    }

    [Fact]
    public async Task Everything_derived_is_marked_so_that_no_function_reacts_to_it()
    {
        _s3.Put("source", "a", "Text");
        await ReconcileAsync();

        var stored = _s3.Objects[("derived", "text/source/a/upper")];

        Assert.Equal("Text", stored.Metadata["x-amz-meta-onput-derived"]);
        Assert.Equal(_s3.Objects[("source", "a")].ETag, stored.Metadata["x-amz-meta-onput-source-etag"]);
    }

    [Fact]
    public async Task A_duplicate_costs_a_get_a_list_and_a_head()
    {
        _s3.Put("source", "a", "Text");
        await ReconcileAsync();
        _s3.Requests.Clear();

        var reconciliation = await ReconcileAsync();

        Assert.Equal(Effect.Unchanged, reconciliation.Outcome.Effect);
        Assert.Equal(["GET text/source/a/manifest", "LIST text/source/a/", "LIST text/source/a/", "HEAD a"], _s3.Requests);
    }

    [Fact]
    public async Task Other_options_derive_anew()
    {
        _s3.Put("source", "a", "Text");
        await ReconcileAsync(new TextDerivation("v1"));

        Assert.Equal(Effect.Derived, (await ReconcileAsync(new TextDerivation("v2"))).Outcome.Effect);
    }

    [Fact]
    public async Task A_derived_object_that_somebody_removed_comes_back()
    {
        _s3.Put("source", "a", "Text");
        await ReconcileAsync();
        _s3.Remove("derived", "text/source/a/upper");

        await ReconcileAsync();

        Assert.Contains("text/source/a/upper", DerivedKeys);
    }

    [Fact]
    public async Task A_removal_removes_what_was_derived_and_leaves_the_neighbours()
    {
        _s3.Put("source", "a", "Text");
        _s3.Put("source", "a/b", "Text");
        await ReconcileAsync();
        await ReconcileAsync(key: "a/b");
        _s3.Remove("source", "a");

        var reconciliation = await ReconcileAsync();

        Assert.Equal(Effect.Removed, reconciliation.Outcome.Effect);
        Assert.All(DerivedKeys, key => Assert.StartsWith("text/source/a/b/", key, StringComparison.Ordinal));
        Assert.Equal(3, DerivedKeys.Count());
    }

    [Fact]
    public async Task A_removal_of_what_is_there_again_keeps_its_derived_objects()
    {
        _s3.Put("source", "a", "Text");
        await ReconcileAsync();

        Assert.Equal(Effect.Unchanged, (await ReconcileAsync()).Outcome.Effect);
        Assert.Equal(3, DerivedKeys.Count());
    }

    [Fact]
    public async Task A_rejected_object_leaves_a_manifest_with_the_reason_and_nothing_else()
    {
        _s3.Put("source", "a", "good");
        await ReconcileAsync();
        _s3.Put("source", "a", "bad");

        var first = await ReconcileAsync();
        var second = await ReconcileAsync();

        Assert.Equal((OutcomeKind.Rejected, "bad text"), (first.Outcome.Kind, first.Outcome.Reason));
        Assert.Equal(first.Outcome, second.Outcome);
        Assert.Equal(["text/source/a/manifest"], DerivedKeys);
    }

    [Fact]
    public async Task An_object_that_became_none_of_its_business_loses_what_was_derived()
    {
        _s3.Put("source", "a", "good");
        await ReconcileAsync();
        _s3.Put("source", "a", "skip");

        Assert.Equal(OutcomeKind.Skipped, (await ReconcileAsync()).Outcome.Kind);
        Assert.Empty(DerivedKeys);
    }

    [Fact]
    public async Task An_archived_object_keeps_what_was_derived_from_it()
    {
        _s3.Put("source", "a", "good");
        await ReconcileAsync();
        Archive();

        Assert.Equal(Effect.Unchanged, (await ReconcileAsync()).Outcome.Effect);
        Assert.Equal(OutcomeKind.Rejected, (await ReconcileAsync(new TextDerivation("v2"))).Outcome.Kind);
        Assert.Equal(3, DerivedKeys.Count());
    }

    [Fact]
    public async Task An_object_uploaded_into_the_archive_is_rejected_without_a_trace()
    {
        _s3.Put("source", "a", "good");
        Archive();

        var reconciliation = await ReconcileAsync();

        Assert.Equal(OutcomeKind.Rejected, reconciliation.Outcome.Kind);
        Assert.StartsWith("archived", reconciliation.Outcome.Reason, StringComparison.Ordinal);
        Assert.Empty(DerivedKeys);
    }

    [Fact]
    public async Task What_a_function_wrote_is_never_derived_from()
    {
        _s3.Objects[("source", "a")] = new("x"u8.ToArray(), new Dictionary<string, string> { ["onput-derived"] = "Other" });

        Assert.Equal(OutcomeKind.Skipped, (await ReconcileAsync()).Outcome.Kind);
    }

    [Fact]
    public async Task A_source_that_never_stops_changing_is_handed_back()
    {
        var change = 0;
        _s3.Put("source", "a", "0");
        _s3.Gate = name =>
        {
            if (name == "HEAD a") _s3.Put("source", "a", $"{++change}");
            return Task.CompletedTask;
        };

        Assert.Equal(OutcomeKind.Failed, (await ReconcileAsync()).Outcome.Kind);
    }

    [Fact]
    public async Task No_write_starts_after_the_deadline()
    {
        using var deadline = new CancellationTokenSource();
        _s3.Put("source", "a", "Text");
        var derivation = new TextDerivation { BeforeReading = deadline.CancelAsync };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ReconcileAsync(derivation, cancellationToken: deadline.Token));

        Assert.Empty(DerivedKeys);
    }

    IEnumerable<string> DerivedKeys => _s3.Objects.Keys.Where(id => id.Bucket == "derived").Select(id => id.Key).Order(StringComparer.Ordinal);

    void Archive() => _s3.Objects[("source", "a")] = _s3.Objects[("source", "a")] with { StorageClass = "GLACIER" };

    Task<Reconciliation> ReconcileAsync(TextDerivation? derivation = null, string key = "a", CancellationToken cancellationToken = default) =>
        new ObjectReconciler(
                derivation ?? new TextDerivation(), new SourceStore(_s3), new DerivedStore(_s3, "Text"), 1 << 20, new EagerTime())
            .ReconcileAsync(new("source", key, []), cancellationToken);
}
