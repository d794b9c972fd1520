using NetVips;

namespace OnPut.Thumbnails.Imaging;

/// <summary>What every rendition is made from.</summary>
/// <param name="still">8-bit sRGB, the right way up, as large as the plan's base, in memory; disposed of with this.</param>
internal sealed class DecodedPicture(Image still) : IDisposable
{
    public Image Still => still;

    /// <summary>The file ends before the picture does.</summary>
    public bool IsPartial { get; init; }

    public void Dispose() => still.Dispose();
}
