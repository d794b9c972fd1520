namespace OnPut.Thumbnails.Imaging.Placeholders;

/// <summary>
/// The cosine of fdlibm, bit for bit, for arguments of 0 to 100. <see cref="Math.Cos"/> is the machine's own and may differ in the
/// last bit; where a frequency is zero but for rounding (a symmetric picture, a plain one), that bit shows in a ThumbHash.
/// </summary>
internal static class ExactCosine
{
    const double QuarterTurns = 6.36619772367581382433e-01;

    /// <summary>π/2 in parts of 33 bits, so that their multiples are exact, each with what is left of π/2 after it.</summary>
    const double First = 1.57079632673412561417e+00, AfterFirst = 6.07710050650619224932e-11;
    const double Second = 6.07710050630396597660e-11, AfterSecond = 2.02226624879595063154e-21;

    /// <summary>Beyond this many lost bits the first part is not enough.</summary>
    const double Cancelled = 1.0 / (1 << 16);

    public static double Of(double angle)
    {
        var turns = angle <= Math.PI / 4 ? 0 : (int)(angle * QuarterTurns + 0.5);
        var rest = angle - turns * First;
        var error = turns * AfterFirst;
        if (rest - error < angle * Cancelled && error - rest < angle * Cancelled)
        {
            var before = rest;
            rest = before - turns * Second;
            error = turns * AfterSecond - (before - rest - turns * Second);
        }
        var high = rest - error;
        var low = rest - high - error;
        return (turns % 4) switch
        {
            0 => Cosine(high, low),
            1 => -Sine(high, low),
            2 => -Cosine(high, low),
            _ => Sine(high, low),
        };
    }

    /// <summary>Of <paramref name="x"/> + <paramref name="tail"/>, within a quarter of π of zero.</summary>
    static double Cosine(double x, double tail)
    {
        var z = x * x;
        var r = z * (4.16666666666666019037e-02 + z * (-1.38888888888741095749e-03 + z * (2.48015872894767294178e-05
            + z * (-2.75573143513906633035e-07 + z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11)))));
        var correction = z * r - x * tail;
        if (Math.Abs(x) < 0.3)
            return 1 - (0.5 * z - correction);
        // A part of z/2 with few bits is subtracted without rounding.
        var part = Math.Abs(x) > 0.78125 ? 0.28125 : HighWord(Math.Abs(x)) / 4;
        return 1 - part - (0.5 * z - part - correction);
    }

    static double Sine(double x, double tail)
    {
        var z = x * x;
        var v = z * x;
        var r = 8.33333333332248946124e-03 + z * (-1.98412698298579493134e-04 + z * (2.75573137070700676789e-06
            + z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)));
        return x - (z * (0.5 * tail - v * r) - tail - v * -1.66666666666666324348e-01);
    }

    static double HighWord(double value) =>
        BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value) & unchecked((long)0xFFFFFFFF_00000000));
}
