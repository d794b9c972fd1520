using System.Collections.Concurrent;
using OnPut.Benchmarks.Processes;

namespace OnPut.Benchmarks.Fuzz;

/// <summary>What a fuzz run has seen so far.</summary>
sealed class FuzzTally
{
    readonly ConcurrentDictionary<string, int> _kinds = new();
    readonly Lock _lock = new();
    (long Bytes, long Round) _peak;
    (double Milliseconds, long Round) _slowest;

    public long Rounds => _kinds.Values.Sum(count => (long)count);

    public int Offences { get; private set; }

    public void Add(long round, RenderReply reply, bool isOffence)
    {
        _kinds.AddOrUpdate(reply.Kind, 1, (_, count) => count + 1);
        lock (_lock)
        {
            if (reply.PeakBytes > _peak.Bytes)
                _peak = (reply.PeakBytes, round);
            if (reply.Milliseconds > _slowest.Milliseconds)
                _slowest = (reply.Milliseconds, round);
            Offences += isOffence ? 1 : 0;
        }
    }

    public override string ToString()
    {
        var table = new Table("outcome", "files");
        foreach (var (kind, count) in _kinds.OrderByDescending(kind => kind.Value))
            table.Add(kind, Text.Count(count));
        return $"{table}\npeak {Text.Megabytes(_peak.Bytes)} MB in round {_peak.Round}, slowest {Text.Milliseconds(_slowest.Milliseconds)} ms in round {_slowest.Round}";
    }
}
