namespace OnPut.Archiving.Files;

/// <summary>Finds what somebody meant who mistyped a name.</summary>
static class NearestName
{
    const int LongestCompared = 64;

    /// <returns>The known name that is only a few slips of the hand away; null where none is near.</returns>
    public static string? Of(string name, IEnumerable<string> known)
    {
        if (name.Length > LongestCompared)
            return null;
        var (nearest, least) = ((string?)null, int.MaxValue);
        foreach (var candidate in known)
        {
            var slips = Slips(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (slips < least && slips <= Math.Max(1, candidate.Length / 3))
                (nearest, least) = (candidate, slips);
        }
        return nearest;
    }

    /// <summary>Letters to insert, drop, change or swap with their neighbour (optimal string alignment).</summary>
    static int Slips(string from, string to)
    {
        var (before, last, now) = (new int[to.Length + 1], new int[to.Length + 1], new int[to.Length + 1]);
        for (var j = 0; j <= to.Length; j++)
            last[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var change = last[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                now[j] = Math.Min(change, 1 + Math.Min(last[j], now[j - 1]));
                if (i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
            }
            (before, last, now) = (last, now, before);
        }
        return last[to.Length];
    }
}
