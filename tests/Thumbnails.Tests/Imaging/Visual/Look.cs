using System.Globalization;
using NetVips;
using OnPut.Thumbnails.Imaging;
using OnPut.Thumbnails.Imaging.Placeholders;

namespace OnPut.Thumbnails.Tests.Imaging.Visual;

/// <summary>
/// What a picture looks like, coarsely enough to outlive another encoder: its perceptual hash, which sees lightness only, and
/// the colours of a grid of 4 by 4 laid over it.
/// </summary>
sealed class Look
{
    const int Side = 4;
    const int MostBits = 6;

    /// <summary>In steps of 0 to 255: what the mean of some hundred pixels may lose in a lossy file.</summary>
    const int MostSteps = 6;

    /// <summary>Shows through where a picture is transparent, and is far from every colour of the scenes.</summary>
    static readonly double[] Behind = [0, 255, 255];

    readonly PerceptualHash _hash;
    readonly byte[] _colours;

    Look(PerceptualHash hash, byte[] colours) => (_hash, _colours) = (hash, colours);

    public static Look Of(Image picture)
    {
        using var opaque = picture.HasAlpha() ? picture.Flatten(background: Behind) : picture.Copy();
        using var grid = opaque.ThumbnailImage(Side, height: Side, size: Enums.Size.Force, noRotate: true);
        return new(HashOf(PlaceholderMaker.Make(picture).PerceptualHash), grid.WriteToMemory<byte>());
    }

    public static Look Of(Rendition rendition)
    {
        using var picture = Samples.Open(rendition);
        using var pixels = picture.CopyMemory();
        return Of(pixels);
    }

    /// <param name="text">What <see cref="ToString"/> gives.</param>
    public static Look Parse(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + Side * Side, words.Length);
        return new(HashOf(words[0]), Convert.FromHexString(string.Concat(words.Skip(1))));
    }

    public bool IsSeenIn(Look other) => _hash.DistanceTo(other._hash) <= MostBits && Farthest(other) <= MostSteps;

    /// <param name="what">Named where it fails, with the look that was found: to be pasted over the reference where the change is meant.</param>
    public void AssertSeenIn(Look found, string what) => Assert.True(
        IsSeenIn(found),
        $"{what}: {_hash.DistanceTo(found._hash)} bits of the hash differ (at most {MostBits} may), and a colour by {Farthest(found)} "
        + $"(at most {MostSteps}). Found:\n{found}\nexpected:\n{this}");

    /// <returns>The hash, and under it the colours as they lie.</returns>
    public override string ToString() => string.Join('\n', Enumerable.Range(0, Side)
        .Select(row => string.Join(' ', Enumerable.Range(row * Side, Side).Select(cell => Convert.ToHexStringLower(_colours, cell * 3, 3))))
        .Prepend(_hash.ToString()));

    int Farthest(Look other) => _colours.Zip(other._colours, (one, two) => Math.Abs(one - two)).Max();

    static PerceptualHash HashOf(string digits) => new(ulong.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
}
