using OnPut.Core.Tests.Support;
using OnPut.Objects;
using OnPut.Reconcile;

namespace OnPut.Core.Tests.Reconcile;

/// <summary>
/// A source that changes, a queue that delivers at least once, and workers that reconcile, in any order of their steps and with
/// crashes between any two requests: the model of the design, played with the real code.
/// </summary>
sealed class Interleaving
{
    const string Bucket = "source", Key = "a.txt";

    readonly bool _isManifestAlone;
    readonly StepScheduler _scheduler = new();
    readonly MemoryS3 _s3 = new();
    readonly Queue<string?> _changes;
    readonly List<Task> _workers = [];
    int _messages;
    int _crashes;

    /// <param name="changes">What the source becomes: its content, and its tag after a <c>#</c>; null where it goes.</param>
    /// <param name="crashes">How many there may be.</param>
    /// <param name="isManifestAlone">True for a derivation of a manifest alone, for which tags count as well.</param>
    public Interleaving(IEnumerable<string?> changes, int crashes, bool isManifestAlone = false)
    {
        _isManifestAlone = isManifestAlone;
        _changes = new(changes);
        _crashes = crashes;
        _s3.Gate = _scheduler.WaitAsync;
    }

    /// <summary>Plays the choices, then goes on in turn until nothing is left to do.</summary>
    public void Play(IEnumerable<int> choices, int workers)
    {
        foreach (var choice in choices)
            Step(choice, workers);
        for (var rest = 0; Step(rest, workers); rest++)
            Assert.True(rest < 20_000, "The workers never come to rest.");
    }

    /// <summary>What stands, by name; the manifest as what it says.</summary>
    public IReadOnlyDictionary<string, string> Standing =>
        _s3.Objects.Where(stored => stored.Key.Bucket == "derived")
            .ToDictionary(stored => stored.Key.Key, stored => System.Text.Encoding.UTF8.GetString(stored.Value.Content));

    /// <summary>What a single undisturbed worker makes of <paramref name="content"/>.</summary>
    public static IReadOnlyDictionary<string, string> Expected(string? content, bool isManifestAlone = false)
    {
        var undisturbed = new Interleaving([content], crashes: 0, isManifestAlone);
        undisturbed.Play([], workers: 1);
        return undisturbed.Standing;
    }

    bool Step(int choice, int workers)
    {
        _workers.RemoveAll(worker => worker.IsCompleted);
        var actions = new List<Action>();
        if (_changes.Count > 0)
            actions.Add(ChangeSource);
        if (_messages > 0 && _workers.Count < workers)
            actions.Add(() => _workers.Add(_scheduler.Start(TakeMessageAsync)));
        for (var i = 0; i < _scheduler.Waiting.Count; i++)
        {
            var waiter = i;
            actions.Add(() => _scheduler.Step(waiter));
            // Crashes come from the choices, not from the rest.
            if (_crashes > 0 && choice % 7 == 3)
                actions.Add(() => { _crashes--; _scheduler.Step(waiter, new CrashException()); });
        }
        if (actions.Count == 0)
            return false;
        actions[(int)((uint)choice % actions.Count)]();
        return true;
    }

    void ChangeSource()
    {
        if (_changes.Dequeue()?.Split('#') is { } change)
        {
            _s3.Put(Bucket, Key, change[0]);
            _s3.Tag(Bucket, Key, [.. change[1..].Select(tag => ("tag", tag))]);
        }
        else
        {
            _s3.Remove(Bucket, Key);
        }
        _messages++;
    }

    async Task TakeMessageAsync()
    {
        _messages--;
        var derivation = new TextDerivation
        {
            BeforeReading = () => _scheduler.WaitAsync("read"),
            IsManifestAlone = _isManifestAlone,
            Needs = new() { Tags = _isManifestAlone },
            State = source => source.Tags?.GetValueOrDefault("tag") ?? "",
        };
        var reconciler = new ObjectReconciler(derivation, new SourceStore(_s3, derivation.Needs), new DerivedStore(_s3, "Text"), 1 << 20, new EagerTime());
        try
        {
            var reconciliation = await reconciler.ReconcileAsync(new(Bucket, Key, []), CancellationToken.None);
            if (reconciliation.Outcome.Kind == OutcomeKind.Failed)
                _messages++;
        }
        catch (CrashException)
        {
            _messages++;
        }
    }

    sealed class CrashException : Exception;
}
