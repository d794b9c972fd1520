using System.Globalization;

namespace OnPut.Benchmarks;

/// <summary>Figures as they are printed.</summary>
static class Text
{
    public static string Milliseconds(double milliseconds) => milliseconds.ToString("N0", CultureInfo.InvariantCulture);

    public static string Megabytes(long bytes) => (bytes / 1048576.0).ToString("N0", CultureInfo.InvariantCulture);

    public static string Ratio(double ratio) => ratio.ToString("N2", CultureInfo.InvariantCulture);

    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
