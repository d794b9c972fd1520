using OnPut.MetadataIndex.Facts;
using OnPut.MetadataIndex.Facts.Sniffing;
using OnPut.Objects;

namespace OnPut.MetadataIndex.Records;

/// <summary>Reads what there is to know of one object's content.</summary>
static class ContentIndex
{
    /// <summary>Changes where the readers find something else in the same bytes.</summary>
    public const string Version = "1";

    /// <returns>What was found, and the problems on the way; no content where it is empty or nobody here can read it.</returns>
    /// <exception cref="SourceChangedException">The object is another by now.</exception>
    public static async Task<(ContentFacts? Content, IReadOnlyList<string>? Problems)> ReadAsync(
        SourceObject source, ObjectReader content, CancellationToken cancellationToken)
    {
        if (source.Rejection is { } rejection)
            return (null, [rejection.Reason]);
        if (source.Size == 0)
            return (null, null);
        try
        {
            // The readers block while S3 answers, and would starve the pool of the threads that its answers arrive on.
            return await Task.Factory.StartNew(
                () => Read(source, content), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        catch (UnreadableSourceException unreadable)
        {
            return (null, [unreadable.Rejection.Reason]);
        }
    }

    static (ContentFacts? Content, IReadOnlyList<string>? Problems) Read(SourceObject source, ObjectReader content)
    {
        var facts = new FactSheet();
        var type = FactFinder.Find(new ContentReader(content), facts);
        var disagrees = type is not null && DeclaredType.Disagrees(source.ContentType, type);
        return (ContentFacts.Of(type, facts) with { TypeMismatch = disagrees ? true : null }, facts.Problems.Count > 0 ? facts.Problems : null);
    }
}
