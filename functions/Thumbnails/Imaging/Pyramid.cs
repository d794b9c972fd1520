using NetVips;

namespace OnPut.Thumbnails.Imaging;

/// <summary>
/// The whole picture in the sizes that renditions start from. Each is made of the smallest one there is that is at least twice as
/// large, which takes a fraction of the time and cannot be told from the long way; so they are to be asked for in falling order.
/// </summary>
/// <param name="picture">The largest, in memory; stays with its owner.</param>
internal sealed class Pyramid(Image picture) : IDisposable
{
    readonly List<Image> _levels = [];

    /// <returns>In memory; stays with this.</returns>
    public Image At(PixelSize size)
    {
        if (_levels.Prepend(picture).FirstOrDefault(level => level.Measures(size)) is { } known)
            return known;
        var from = _levels.Where(level => level.Width >= 2 * size.Width && level.Height >= 2 * size.Height).MinBy(Pixels) ?? picture;
        using var scaled = from.ScaleTo(size);
        var made = scaled.CopyMemory();
        _levels.Add(made);
        return made;
    }

    /// <returns>The smallest one made so far that measures this much across or down, or the largest.</returns>
    public Image Smallest(int side) =>
        _levels.Where(level => Math.Max(level.Width, level.Height) >= side).MinBy(Pixels) ?? picture;

    public void Dispose() => _levels.ForEach(level => level.Dispose());

    static long Pixels(Image level) => (long)level.Width * level.Height;
}
