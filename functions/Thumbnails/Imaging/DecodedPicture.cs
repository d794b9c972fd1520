using NetVips;
using OnPut.Thumbnails.Imaging.Animation;

namespace OnPut.Thumbnails.Imaging;

/// <summary>What every rendition is made from.</summary>
/// <param name="still">8-bit sRGB, the right way up, as large as the plan's base, in memory; disposed of with this.</param>
/// <param name="animation">null where the plan asks for none, or where not all of its frames can be had; disposed of with this.</param>
internal sealed class DecodedPicture(Image still, AnimationFrames? animation = null) : IDisposable
{
    /// <summary>The still picture and what is made of it.</summary>
    public Pyramid Sizes { get; } = new(still);

    /// <summary>The file ends before the picture does.</summary>
    public bool IsPartial { get; init; }

    public AnimationFrames? Animation => animation;

    public void Dispose()
    {
        Sizes.Dispose();
        still.Dispose();
        animation?.Dispose();
    }
}
