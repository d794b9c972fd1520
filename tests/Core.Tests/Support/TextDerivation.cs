using System.Text;
using OnPut.Events;
using OnPut.Objects;
using OnPut.Reconcile;

namespace OnPut.Core.Tests.Support;

/// <summary>
/// A derivation small enough to see through: a text becomes two objects, <c>upper</c> and <c>lower</c>; <c>bad…</c> is rejected,
/// <c>skip…</c> is none of its business, <c>wear…</c> leaves a process that must be replaced. The manifest is a line a fact.
/// </summary>
public sealed class TextDerivation(string options = "v1") : IDerivation
{
    public const string ManifestName = "manifest";

    public Func<Task> BeforeReading { get; init; } = () => Task.CompletedTask;

    public bool IsSpent { get; private set; }

    public string OptionsHash => options;

    public bool ReactsTo(ObjectEventKind kind) => kind != ObjectEventKind.Other;

    public DerivedPlace PlaceOf(string bucket, string key) => DerivedPlace.Of("derived", "text/", bucket, key, ManifestName);

    public Recorded? ReadManifest(ReadOnlySpan<byte> manifest)
    {
        var lines = Encoding.UTF8.GetString(manifest).Split('\n');
        if (lines.Length < 3)
            return null;
        var eTags = lines[3..].Select(line => line.Split(' ')).ToDictionary(parts => parts[0], parts => parts[1]);
        return new(new(lines[0], null, lines[1]), eTags, lines[2].Length > 0 ? new("bad", lines[2]) : null);
    }

    public async Task<Derivation> DeriveAsync(Sighting sighting, ObjectReader content, CancellationToken cancellationToken)
    {
        var source = sighting.Source;
        await BeforeReading();
        using var reader = new StreamReader(content, leaveOpen: true);
#pragma warning disable CA1849 // Reads of an ObjectReader block by design.
        var text = reader.ReadToEnd();
#pragma warning restore CA1849
        IsSpent |= text.StartsWith("wear", StringComparison.Ordinal);
        if (text.StartsWith("skip", StringComparison.Ordinal))
            return new Derivation.Nothing(Outcome.Skipped("told to"));
        if (text.StartsWith("bad", StringComparison.Ordinal))
            return new Derivation.Something([], _ => Manifest(source, "bad text", new Dictionary<string, string>()), Outcome.Rejected(new("bad", "bad text")));
        return new Derivation.Something(
            [Item("upper", text.ToUpperInvariant()), Item("lower", text.ToLowerInvariant())],
            eTags => Manifest(source, "", eTags),
            Outcome.Done(Effect.Derived));
    }

    public void Dispose() { }

    static DerivedObject Item(string name, string text) => new(name, Encoding.UTF8.GetBytes(text), "text/plain", "no-cache");

    byte[] Manifest(SourceObject source, string rejection, IReadOnlyDictionary<string, string> eTags) =>
        Encoding.UTF8.GetBytes(string.Join('\n', [source.ETag, options, rejection, .. eTags.Select(item => $"{item.Key} {item.Value}")]));
}
