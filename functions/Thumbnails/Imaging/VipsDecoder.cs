using NetVips;
using OnPut.Thumbnails.Imaging.Animation;
using OnPut.Thumbnails.Imaging.Png;
using OnPut.Thumbnails.Imaging.Truncation;

namespace OnPut.Thumbnails.Imaging;

/// <summary>JPEG, PNG, GIF, WebP, TIFF and AVIF, decoded while they are read.</summary>
internal sealed class VipsDecoder(Libvips libvips, RenderOptions options) : IPictureDecoder
{
    public PictureHeader ReadHeader(PictureSource source, PictureFormat format)
    {
        try
        {
            var header = HeaderReader.Read(source, format, options.KeepCopyright);
            return libvips.HasLostANumber ? throw new DamagedPictureException("its header declares a size that no picture has") : header;
        }
        catch (VipsException failure)
        {
            throw Damaged(failure, source, format);
        }
    }

    public DecodedPicture Decode(PictureSource source, PictureHeader header, RenderPlan plan, CancellationToken cancellationToken)
    {
        if (plan.Animation is { } animation && DecodeFrames(source, header, plan, animation, cancellationToken) is { } moving)
            return moving;
        var stored = header.AsStored(plan.Base);
        if (header is { Format: PictureFormat.Jpeg, Interlaced: true })
            source.LimitScans(options.Limits.MaxScans);
        try
        {
            using var opened = PictureLoader.Open(source, header, stored);
            using var stop = opened.StopOn(cancellationToken);
            return new(SrgbThumbnail.Of(opened, stored, header));
        }
        catch (VipsException failure)
        {
            if (source.ExceededScans is { } exceeded)
                throw new OverLimitException(exceeded);
            var damaged = Damaged(failure, source, header.Format);
            // A GIF is held in memory whole before it is looked at: only its own structure tells where it ends.
            if (source.HasFailed || !(source.HasRunOut || header.Format == PictureFormat.Gif))
                throw damaged;
            cancellationToken.ThrowIfCancellationRequested();
            return DecodePart(source, header, stored, damaged, cancellationToken);
        }
    }

    DecodedPicture DecodePart(
        PictureSource source, PictureHeader header, PixelSize stored, DamagedPictureException damaged, CancellationToken cancellationToken)
    {
        try
        {
            if (PartialDecoder.Survey(source, header, stored, cancellationToken) is not { } part)
                throw damaged;
            if (!options.AcceptTruncated || part.Percent < PartialDecoder.LeastPercent)
                throw new TruncatedPictureException(part.Percent, damaged);
            using var opened = PictureLoader.Open(source, header, stored, part.Lines is null ? Enums.FailOn.None : Enums.FailOn.Error);
            using var stop = opened.StopOn(cancellationToken);
            return new(PartialDecoder.Decode(opened, part, stored, header)) { IsPartial = true };
        }
        catch (VipsException)
        {
            throw damaged;
        }
    }

    /// <returns>null where a frame is damaged: the first may be sound, and half an animation would be taken for the whole.</returns>
    static DecodedPicture? DecodeFrames(
        PictureSource source, PictureHeader header, RenderPlan plan, AnimationPlan animation, CancellationToken cancellationToken)
    {
        try
        {
            using var opened = PictureLoader.OpenFrames(source, header.Format, animation.Frames);
            using var stop = opened.StopOn(cancellationToken);
            return AnimationReader.Read(opened, header, plan, animation);
        }
        catch (VipsException)
        {
            source.ThrowIfFailed();
            return null;
        }
    }

    DamagedPictureException Damaged(VipsException failure, PictureSource source, PictureFormat format) =>
        new((format == PictureFormat.Png ? PngChunks.ClaimTooMuch(source) : null) ?? libvips.Explain(failure), failure);
}
