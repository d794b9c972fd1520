using System.Text;
using OnPut.Events;
using OnPut.Objects;
using OnPut.Reconcile;

namespace OnPut.Core.Tests.Support;

/// <summary>
/// A derivation small enough to see through: a text becomes two objects, <c>upper</c> and <c>lower</c>; <c>bad…</c> is rejected,
/// <c>skip…</c> is none of its business, <c>wear…</c> leaves a process that must be replaced. The manifest is a line a fact,
/// and all that is derived where it is to stand alone.
/// </summary>
public sealed class TextDerivation(string options = "v1") : IDerivation
{
    public const string ManifestName = "manifest";

    public Func<Task> BeforeReading { get; init; } = () => Task.CompletedTask;

    public bool IsManifestAlone { get; init; }

    public SourceNeeds Needs { get; init; } = new();

    public Func<SourceObject, string> State { get; init; } = _ => "";

    public Func<Sighting, bool> News { get; init; } = _ => false;

    public Func<IReadOnlyList<ReconciledObject>, CancellationToken, Task> Completion { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>What it derived from, in order.</summary>
    public List<Sighting> Sightings { get; } = [];

    public bool IsSpent { get; private set; }

    public string OptionsHash => options;

    public bool ReactsTo(ObjectEventKind kind) => kind != ObjectEventKind.Other;

    public string StateOf(SourceObject source) => State(source);

    public DerivedPlace PlaceOf(string bucket, string key) => IsManifestAlone
        ? DerivedPlace.OfManifestAlone("derived", "text/", bucket, key, ".facts")
        : DerivedPlace.Of("derived", "text/", bucket, key, ManifestName);

    public Recorded? ReadManifest(ReadOnlySpan<byte> manifest)
    {
        var lines = Encoding.UTF8.GetString(manifest).Split('\n');
        if (lines.Length < 4)
            return null;
        var eTags = lines[4..].Select(line => line.Split(' ')).ToDictionary(parts => parts[0], parts => parts[1]);
        return new(new(lines[0], null, lines[1], lines[3]), eTags, lines[2].Length > 0 ? new("bad", lines[2]) : null);
    }

    public async Task<Derivation> DeriveAsync(Sighting sighting, ObjectReader content, CancellationToken cancellationToken)
    {
        var source = sighting.Source;
        Sightings.Add(sighting);
        await BeforeReading();
        var text = source.Rejection is null ? Read(content) : source.Rejection.Reason;
        IsSpent |= text.StartsWith("wear", StringComparison.Ordinal);
        if (text.StartsWith("skip", StringComparison.Ordinal))
            return new Derivation.Nothing(Outcome.Skipped("told to"));
        if (text.StartsWith("bad", StringComparison.Ordinal))
            return new Derivation.Something([], _ => Manifest(source, "bad text", new Dictionary<string, string>()), Outcome.Rejected(new("bad", "bad text")));
        return new Derivation.Something(
            IsManifestAlone ? [] : [Item("upper", text.ToUpperInvariant()), Item("lower", text.ToLowerInvariant())],
            eTags => Manifest(source, "", eTags),
            Outcome.Done(Effect.Derived));
    }

    public bool IsNews(Sighting sighting) => News(sighting);

    public Task CompleteAsync(IReadOnlyList<ReconciledObject> batch, CancellationToken cancellationToken) => Completion(batch, cancellationToken);

    public void Dispose() { }

    static string Read(ObjectReader content)
    {
        using var reader = new StreamReader(content, leaveOpen: true);
        return reader.ReadToEnd();
    }

    static DerivedObject Item(string name, string text) => new(name, Encoding.UTF8.GetBytes(text), "text/plain", "no-cache");

    byte[] Manifest(SourceObject source, string rejection, IReadOnlyDictionary<string, string> eTags) =>
        Encoding.UTF8.GetBytes(string.Join('\n', [source.ETag, options, rejection, State(source), .. eTags.Select(item => $"{item.Key} {item.Value}")]));
}
