using System.Numerics;
using OnPut.Archiving;

namespace OnPut.Cli.Plan.Sums;

/// <summary>How many objects there are of which something was not known that a rule asks for, by what it was.</summary>
sealed class AspectTally
{
    readonly long[] _objects = new long[BitOperations.Log2((uint)ObjectAspects.All) + 1];

    public long Objects { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>All that was missing anywhere.</summary>
    public ObjectAspects Aspects { get; private set; }

    public long Of(ObjectAspects aspect) => _objects[BitOperations.Log2((uint)aspect)];

    public void Add(ObjectAspects missing, long size)
    {
        if (missing == ObjectAspects.None)
            return;
        Objects++;
        Bytes += size;
        Aspects |= missing;
        for (var bits = (uint)missing; bits != 0; bits &= bits - 1)
            _objects[BitOperations.TrailingZeroCount(bits)]++;
    }
}
