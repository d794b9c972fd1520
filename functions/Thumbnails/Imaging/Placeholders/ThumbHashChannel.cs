using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OnPut.Thumbnails.Imaging.Placeholders;

/// <summary>
/// One channel's lowest frequencies: those under the diagonal of a table of <paramref name="across"/> by
/// <paramref name="down"/>, each at most 7.
/// </summary>
/// <param name="sums"><see cref="Room"/> numbers to work in.</param>
internal ref struct ThumbHashChannel(int across, int down, Span<double> sums)
{
    /// <summary>Cosines a place: one more than the most frequencies there are, to fill two vectors.</summary>
    public const int Stride = 8;

    public const int Room = Stride * (Stride - 1);

    readonly Span<double> _sums = sums;

    /// <summary>The frequency of zero.</summary>
    public double Mean { get; private set; }

    /// <summary>The largest of the others, either way.</summary>
    public double Scale { get; private set; }

    /// <summary>How many frequencies are written, the mean left out.</summary>
    public readonly int Factors
    {
        get
        {
            var count = -1;
            for (var row = 0; row < down; row++)
                count += Columns(row);
            return count;
        }
    }

    /// <summary>The cosines at each of <paramref name="length"/> places, <see cref="Stride"/> a place.</summary>
    public static void FillWaves(Span<double> waves, int length)
    {
        for (var place = 0; place < length; place++)
            for (var frequency = 0; frequency < Stride; frequency++)
                waves[place * Stride + frequency] = ExactCosine.Of(Math.PI / length * frequency * (place + 0.5));
    }

    /// <param name="wavesAcross">Those of the pixel's column; <paramref name="wavesDown"/> those of its row.</param>
    public readonly void Add(double value, ReadOnlySpan<double> wavesAcross, ReadOnlySpan<double> wavesDown)
    {
        ref var waves = ref MemoryMarshal.GetReference(wavesAcross);
        var low = Vector256.LoadUnsafe(ref waves) * value;
        var high = Vector256.LoadUnsafe(ref waves, (nuint)Vector256<double>.Count) * value;
        for (var row = 0; row < down; row++)
        {
            var sums = _sums.Slice(row * Stride, Stride);
            ref var first = ref MemoryMarshal.GetReference(sums);
            (Vector256.LoadUnsafe(ref first) + low * wavesDown[row]).StoreUnsafe(ref first);
            if (Columns(row) > Vector256<double>.Count)
                (Vector256.LoadUnsafe(ref first, (nuint)Vector256<double>.Count) + high * wavesDown[row])
                    .StoreUnsafe(ref first, (nuint)Vector256<double>.Count);
        }
    }

    public void Finish(int pixels)
    {
        for (var row = 0; row < down; row++)
            for (var column = 0; column < Columns(row); column++)
            {
                var mean = _sums[row * Stride + column] /= pixels;
                if ((row, column) == (0, 0))
                    Mean = mean;
                else
                    Scale = Math.Max(Scale, Math.Abs(mean));
            }
    }

    /// <summary>Four bits a frequency, the lower half of a byte first.</summary>
    /// <param name="nibble">Where to begin.</param>
    /// <returns>Where it ended.</returns>
    public readonly int Write(Span<byte> hash, int nibble)
    {
        for (var row = 0; row < down; row++)
            for (var column = row == 0 ? 1 : 0; column < Columns(row); column++, nibble++)
            {
                var level = Scale == 0 ? 0 : 0.5 + 0.5 / Scale * _sums[row * Stride + column];
                hash[nibble / 2] |= (byte)(ThumbHash.Round(15 * level) << (nibble % 2 * 4));
            }
        return nibble;
    }

    /// <summary>Those of <c>column / across &lt; 1 - row / down</c>.</summary>
    readonly int Columns(int row) => (across * (down - row) + down - 1) / down;
}
