using System.Buffers;

namespace OnPut.Thumbnails.Imaging.Placeholders;

/// <summary>The few colours a picture is remembered by: k-means in OKLab, begun where the picture says and not by chance.</summary>
internal static class DominantColours
{
    const int Most = 3;

    /// <summary>More clusters than colours wanted, so that none has to hold two that differ.</summary>
    const int Clusters = 6;

    const int Rounds = 8;

    /// <summary>Closer than this, two colours are one.</summary>
    const double Alike = 0.1;

    /// <summary>A colour of less than this much of the picture is not one of its colours.</summary>
    const double LeastShare = 0.03;

    /// <summary>A strong colour counts about twice as much as a grey of the same area: it is what is looked at.</summary>
    const double PullOfChroma = 4;

    /// <param name="rgba">At most 32,768 pixels of four bytes; what is transparent does not count.</param>
    /// <returns>At most three as <c>#rrggbb</c>, the most important first; none where nothing can be seen.</returns>
    public static IReadOnlyList<string> Of(ReadOnlySpan<byte> rgba)
    {
        var colours = ArrayPool<ColourShare>.Shared.Rent(ColourHistogram.Bins);
        try
        {
            var count = ColourHistogram.Gather(rgba, colours);
            return count == 0 ? [] : Cluster(colours.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<ColourShare>.Shared.Return(colours);
        }
    }

    static string[] Cluster(ReadOnlySpan<ColourShare> colours)
    {
        var clusters = Begin(colours);
        var round = 0;
        while (round < Rounds && Improve(clusters, colours))
            round++;
        clusters.RemoveAll(cluster => cluster.Weight == 0);
        MergeAlike(clusters);
        var least = clusters.Sum(cluster => cluster.Weight) * LeastShare;
        return [.. clusters.Where(cluster => cluster.Weight >= least)
            .OrderByDescending(cluster => cluster.Weight * (1 + PullOfChroma * cluster.Colour.Chroma))
            .Take(Most).Select(cluster => cluster.Colour.ToHex())];
    }

    /// <summary>The most frequent colour, then each time the one that is both frequent and far from all chosen.</summary>
    static List<ColourShare> Begin(ReadOnlySpan<ColourShare> colours)
    {
        var heaviest = colours[0];
        foreach (var colour in colours)
            if (colour.Weight > heaviest.Weight)
                heaviest = colour;
        var chosen = new List<ColourShare>(Clusters) { heaviest };
        while (chosen.Count < Clusters)
        {
            var (best, bestGain) = (heaviest, 0.0);
            foreach (var colour in colours)
            {
                var distance = Nearest(chosen, colour.Colour).SquaredDistance;
                if (distance > Alike * Alike && colour.Weight * distance > bestGain)
                    (best, bestGain) = (colour, colour.Weight * distance);
            }
            if (bestGain == 0)
                break;
            chosen.Add(best);
        }
        return chosen;
    }

    /// <summary>Moves every cluster to the mean of the colours nearest to it.</summary>
    /// <returns>false where nothing moved.</returns>
    static bool Improve(List<ColourShare> clusters, ReadOnlySpan<ColourShare> colours)
    {
        Span<ColourShare> means = stackalloc ColourShare[clusters.Count];
        means.Clear();
        foreach (var colour in colours)
        {
            ref var mean = ref means[Nearest(clusters, colour.Colour).Index];
            mean = mean.MixedWith(colour);
        }
        var moved = false;
        for (var i = 0; i < means.Length; i++)
        {
            var mean = means[i].Weight == 0 ? clusters[i] with { Weight = 0 } : means[i];
            moved |= mean != clusters[i];
            clusters[i] = mean;
        }
        return moved;
    }

    static void MergeAlike(List<ColourShare> clusters)
    {
        for (var i = 0; i < clusters.Count; i++)
            for (var j = clusters.Count - 1; j > i; j--)
                if (clusters[i].Colour.SquaredDistanceTo(clusters[j].Colour) < Alike * Alike)
                {
                    clusters[i] = clusters[i].MixedWith(clusters[j]);
                    clusters.RemoveAt(j);
                    j = clusters.Count;
                }
    }

    static (int Index, double SquaredDistance) Nearest(List<ColourShare> clusters, Oklab colour)
    {
        var (index, least) = (0, double.MaxValue);
        for (var i = 0; i < clusters.Count; i++)
        {
            var distance = clusters[i].Colour.SquaredDistanceTo(colour);
            if (distance < least)
                (index, least) = (i, distance);
        }
        return (index, least);
    }
}
