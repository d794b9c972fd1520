namespace OnPut.Benchmarks.Thumbnails;

/// <summary>A ratio of ours to another's, and the most that it should be.</summary>
sealed record Target(string Name, double Most, Func<Measurement, double> Figure, int Against)
{
    /// <summary>Places of the contestants.</summary>
    public const int Ours = 0;
    public const int Documented = 1;
    public const int Once = 2;

    public static IReadOnlyList<Target> All { get; } =
    [
        new("time/documented", 0.6, each => each.Milliseconds, Documented),
        new("time/once", 1.0, each => each.Milliseconds, Once),
        new("memory/documented", 0.7, each => each.PeakBytes, Documented),
        new("memory/once", 0.7, each => each.PeakBytes, Once),
    ];

    public string Heading => $"{Name} <= {Text.Ratio(Most)}";

    public double Ratio(IReadOnlyList<Measurement> measured) => Figure(measured[Ours]) / Figure(measured[Against]);

    public bool IsMet(IReadOnlyList<Measurement> measured) => Math.Round(Ratio(measured), 2) <= Most;
}
