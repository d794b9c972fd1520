using System.Security.Cryptography;
using System.Text;
using OnPut.Events;
using OnPut.Hosting;
using OnPut.MetadataIndex.Journal;
using OnPut.MetadataIndex.Records;
using OnPut.Objects;
using OnPut.Reconcile;

namespace OnPut.MetadataIndex;

/// <summary>From an object to its document; from a batch of events to a file of the journal.</summary>
sealed class IndexDerivation : IDerivation
{
    readonly FunctionOptions _options;
    readonly RowMaker _rows;
    readonly JournalBatches _journal;
    readonly ObjectAnnotations? _annotations;

    public IndexDerivation(FunctionServices services, IndexOptions index)
    {
        _options = services.Options;
        _rows = new(new SourceStore(services.S3, Needs), _options.MaxObjectBytes);
        _journal = new(services.S3, new JournalPlace(_options.DerivedBucket, _options.DerivedPrefix), services.Time);
        _annotations = index.Annotates ? new(services.S3) : null;
        OptionsHash = Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{ContentIndex.Version};{_options.MaxObjectBytes}")).AsSpan(0, 8));
    }

    public SourceNeeds Needs { get; } = new() { Tags = true, Checksum = true, Content = false, ReadsThrough = false };

    public string OptionsHash { get; }

    public bool ReactsTo(ObjectEventKind kind) => true;

    public string StateOf(SourceObject source) => ObjectFacts.HashOf(source);

    public DerivedPlace PlaceOf(string bucket, string key) => DocumentPlace.Of(_options, bucket, key);

    public Recorded? ReadManifest(ReadOnlySpan<byte> manifest) => MetadataDocument.Read(manifest)?.ToRecorded();

    /// <summary>A write is told of once; who comes later, by another event, must find its number in the document.</summary>
    public bool IsNews(Sighting sighting) =>
        MetadataDocument.Read(sighting.Standing.Span) is { } standing
        && string.CompareOrdinal(WriteOf(sighting), standing.Source.SequenceNumber) > 0;

    public async Task<Derivation> DeriveAsync(Sighting sighting, ObjectReader content, CancellationToken cancellationToken)
    {
        var source = sighting.Source;
        var standing = MetadataDocument.Read(sighting.Standing.Span) is { } read && read.IsOf(source) ? read : null;
        // Other tags do not change what the content says: a bucket that is tagged from end to end is not read again.
        var (found, problems) = standing is { Content: not null } && standing.Options == OptionsHash
            ? (standing.Content, standing.Problems)
            : await ContentIndex.ReadAsync(source, content, cancellationToken);
        var sequenceNumber = Later(WriteOf(sighting), standing?.Source.SequenceNumber ?? SequenceNumber.Unknown);
        var document = new MetadataDocument(
            MetadataDocument.CurrentVersion,
            new(source.Bucket, source.Key, source.ETag, source.Size, sequenceNumber, source.VersionId),
            OptionsHash, StateOf(source), ObjectFacts.Of(source), found, problems, standing?.Archive);
        return new Derivation.Something([], _ => document.ToBytes(), Outcome.Done(Effect.Derived));
    }

    public async Task CompleteAsync(IReadOnlyList<ReconciledObject> batch, CancellationToken cancellationToken)
    {
        // A skipped object is none of the bucket's own: a function of OnPut wrote it.
        var own = batch.Where(item => item.Reconciliation.Outcome.Kind != OutcomeKind.Skipped).ToList();
        if (_annotations is not null)
            await _annotations.WriteAsync(own, cancellationToken);
        var rows = new List<JournalRow>();
        foreach (var item in own)
            rows.AddRange(await _rows.MakeAsync(item, cancellationToken));
        await _journal.WriteAsync(rows, cancellationToken);
    }

    public void Dispose() { }

    /// <returns>The newest number of those that the events give the write that was seen; <see cref="SequenceNumber.Unknown"/> where none does.</returns>
    static string WriteOf(Sighting sighting) => sighting.Hints.Events
        .Where(objectEvent => objectEvent.Sequencer is not null && EventMatch.IsOf(objectEvent, sighting.Source.ETag, sighting.Source.VersionId))
        .Aggregate(SequenceNumber.Unknown, (newest, objectEvent) => Later(newest, SequenceNumber.OfWrite(objectEvent.Sequencer!)));

    static string Later(string left, string right) => string.CompareOrdinal(left, right) < 0 ? right : left;
}
