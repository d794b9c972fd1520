using NetVips;

namespace OnPut.Thumbnails.Imaging.Animation;

/// <summary>
/// Reads the frames of an animation one after the other, each as it looks once it has been drawn over those before it,
/// and keeps them as small as they are needed.
/// </summary>
internal static class AnimationReader
{
    /// <param name="roll">The frames as libvips gives them, the first on top; read once, from top to bottom.</param>
    /// <returns>The first frame as large as the plan's base, and as many frames as the plan asks for.</returns>
    /// <exception cref="VipsException">A frame is damaged.</exception>
    public static DecodedPicture Read(Image roll, PictureHeader header, RenderPlan plan, AnimationPlan animation)
    {
        var stored = header.AsStored(animation.Base);
        Image? still = null;
        var frames = new List<Image>(animation.Frames);
        try
        {
            using (var first = FrameOf(roll, 0, header.Stored))
            using (var pixels = first.CopyMemory())
            {
                still = SrgbThumbnail.Of(pixels, header.AsStored(plan.Base), header);
                frames.Add(SrgbThumbnail.Of(pixels, stored, header));
            }
            while (frames.Count < animation.Frames)
            {
                using var next = FrameOf(roll, frames.Count, header.Stored);
                frames.Add(SrgbThumbnail.Of(next, stored, header));
            }
            return new(still, new(frames, Delays(roll, frames.Count), Loop(roll)));
        }
        catch
        {
            still?.Dispose();
            frames.ForEach(frame => frame.Dispose());
            throw;
        }
    }

    static Image FrameOf(Image roll, int index, PixelSize size) => roll.Crop(0, index * size.Height, size.Width, size.Height);

    static int[] Delays(Image roll, int frames) => roll.Contains("delay") && roll.Get("delay") is int[] delays ? [.. delays.Take(frames)] : [];

    static int Loop(Image roll) => roll.Contains("loop") && roll.Get("loop") is int loop and >= 0 ? loop : 0;
}
