namespace OnPut.Cli.Plan.Sources;

/// <summary>What was asked of S3 for the plan itself; counted from many threads.</summary>
sealed class RequestCounts
{
    long _lists, _heads, _tags, _documents;

    /// <summary>Listings, of up to 1,000 objects each.</summary>
    public long Lists => Interlocked.Read(ref _lists);

    public long Heads => Interlocked.Read(ref _heads);

    public long Tags => Interlocked.Read(ref _tags);

    /// <summary>GETs of metadata documents in the derived bucket.</summary>
    public long Documents => Interlocked.Read(ref _documents);

    public void List() => Interlocked.Increment(ref _lists);

    public void Head() => Interlocked.Increment(ref _heads);

    public void Tag() => Interlocked.Increment(ref _tags);

    public void Document() => Interlocked.Increment(ref _documents);
}
