using OnPut.Core.Tests.Support;

namespace OnPut.MetadataIndex.Tests.Index;

/// <summary>What happens to one key of a bucket without versions, and the events that tell of it.</summary>
internal sealed class BucketHistory(IndexFunction function)
{
    public const string Key = "a/b.txt";

    readonly List<BucketEvent> _events = [];

    /// <summary>All so far, in the order in which it happened.</summary>
    public IReadOnlyList<BucketEvent> Events => _events;

    public StoredObject? Current => function.S3.Objects.GetValueOrDefault((IndexFunction.Bucket, Key));

    /// <param name="content">0 to 2: the same again is the same content.</param>
    public void Put(int content)
    {
        // Several writes within a second, which is all that S3 tells of its time.
        var time = BucketEvent.Four.AddSeconds(_events.Count / 3);
        var text = $"Text number {content}, longer by {new string('x', content)}.";
        var stored = function.Put(Key, text, tell: head => head.LastModified = time.UtcDateTime);
        Add(new(BucketEvent.Put, Key) { ETag = stored.ETag.Trim('"'), Size = stored.Content.Length, Sequencer = NextSequencer() });
    }

    public void Tag(int tag)
    {
        if (Current is not { } current)
            return;
        function.S3.Objects[(IndexFunction.Bucket, Key)] = current with { Tags = new Dictionary<string, string> { ["tag"] = $"{tag}" } };
        Add(new(BucketEvent.Tagging, Key) { ETag = current.ETag.Trim('"') });
    }

    public void Delete()
    {
        function.S3.Remove(IndexFunction.Bucket, Key);
        Add(new(BucketEvent.Delete, Key) { Sequencer = NextSequencer() });
    }

    void Add(BucketEvent happened) => _events.Add(happened with { Time = BucketEvent.Four.AddMilliseconds(_events.Count) });

    string NextSequencer() => $"0055AED6DCD9{_events.Count:X4}";
}
