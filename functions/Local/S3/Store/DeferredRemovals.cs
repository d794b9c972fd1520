namespace OnPut.Local.S3.Store;

/// <summary>Holds a file's removal back until everybody who began to read before it was asked for has finished.</summary>
internal sealed class DeferredRemovals(Action<string> remove)
{
    readonly Lock _gate = new();
    readonly SortedSet<long> _readers = [];
    readonly Queue<(long Time, string File)> _waiting = new();
    long _time;

    /// <summary>What the catalogue names from now on stays readable until this is disposed.</summary>
    public IDisposable BeginReading()
    {
        lock (_gate)
        {
            _readers.Add(++_time);
            return new Reading(this, _time);
        }
    }

    public void Remove(IEnumerable<string> files)
    {
        lock (_gate)
            foreach (var file in files)
                _waiting.Enqueue((++_time, file));
        RemoveWhatNobodyReads();
    }

    void EndReading(long began)
    {
        lock (_gate)
            _readers.Remove(began);
        RemoveWhatNobodyReads();
    }

    void RemoveWhatNobodyReads()
    {
        while (TakeRemovable() is { } file)
            remove(file);
    }

    string? TakeRemovable()
    {
        lock (_gate)
        {
            var removable = _waiting.TryPeek(out var next) && (_readers.Count == 0 || _readers.Min > next.Time);
            return removable ? _waiting.Dequeue().File : null;
        }
    }

    sealed class Reading(DeferredRemovals removals, long began) : IDisposable
    {
        public void Dispose() => removals.EndReading(began);
    }
}
