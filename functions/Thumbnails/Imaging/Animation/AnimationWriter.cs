using NetVips;
using OnPut.Thumbnails.Imaging.Rights;

namespace OnPut.Thumbnails.Imaging.Animation;

/// <summary>
/// Writes an animation as animated WebP: every frame framed alike, with its delay, played as often as the source is. libvips
/// makes of a delay of 10 ms and less what browsers make of it, 100 ms.
/// </summary>
internal static class AnimationWriter
{
    /// <exception cref="OperationCanceledException">Cancelled before it was finished.</exception>
    public static byte[] Write(
        AnimationFrames animation, Framing framing, int? quality, CopyrightNotice? notice, CancellationToken cancellationToken)
    {
        var frames = new List<Image>(animation.Frames.Count);
        try
        {
            foreach (var frame in animation.Frames)
                frames.Add(Framed(frame, framing));
            using var roll = Image.Arrayjoin([.. frames], across: 1);
            using var timed = roll.Mutate(image =>
            {
                image.Set(GValue.GIntType, "page-height", frames[0].Height);
                image.Set(GValue.ArrayIntType, "delay", animation.Delays.ToArray());
                image.Set(GValue.GIntType, "loop", animation.Loop);
            });
            using var marked = CopyrightWriter.Attach(timed, notice);
            return Write(marked, quality, CopyrightWriter.Keep(notice), cancellationToken);
        }
        finally
        {
            frames.ForEach(frame => frame.Dispose());
        }
    }

    /// <summary>In memory: sixty pipelines that wait to be read hold several times the frames they make.</summary>
    static Image Framed(Image frame, Framing framing)
    {
        using var framed = framing.Of(frame);
        return framed.CopyMemory();
    }

    static byte[] Write(Image animation, int? quality, Enums.ForeignKeep keep, CancellationToken cancellationToken)
    {
        using var stop = animation.StopOn(cancellationToken);
        try
        {
            return animation.WebpsaveBuffer(q: quality, effort: RenditionWriter.WebPEffort, keep: keep);
        }
        catch (VipsException) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }
}
