using NetVips;

namespace OnPut.Thumbnails.Imaging.Animation;

/// <summary>The frames that every animated rendition of a picture is made from.</summary>
/// <param name="frames">At least 2, of one size, 8-bit sRGB, the right way up, in memory; disposed of with this.</param>
/// <param name="delays">Milliseconds that each frame stays, as declared; a frame without one has the default of players, 100.</param>
/// <param name="loop">How often it is played; 0 for ever.</param>
internal sealed class AnimationFrames(IReadOnlyList<Image> frames, IReadOnlyList<int> delays, int loop) : IDisposable
{
    public IReadOnlyList<Image> Frames => frames;

    public IReadOnlyList<int> Delays => delays;

    public int Loop => loop;

    public void Dispose()
    {
        foreach (var frame in frames)
            frame.Dispose();
    }
}
