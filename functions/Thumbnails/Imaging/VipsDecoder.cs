using NetVips;

namespace OnPut.Thumbnails.Imaging;

/// <summary>JPEG, PNG, GIF, WebP, TIFF and AVIF, decoded while they are read.</summary>
internal sealed class VipsDecoder(Libvips libvips) : IPictureDecoder
{
    public PictureHeader ReadHeader(PictureSource source, PictureFormat format)
    {
        try
        {
            var header = HeaderReader.Read(source, format);
            return libvips.HasLostANumber ? throw new DamagedPictureException("its header declares a size that no picture has") : header;
        }
        catch (VipsException failure)
        {
            throw Damaged(failure);
        }
    }

    public DecodedPicture Decode(PictureSource source, PictureHeader header, RenderPlan plan, CancellationToken cancellationToken)
    {
        var stored = header.LiesOnItsSide ? plan.Base.Transposed : plan.Base;
        try
        {
            using var opened = PictureLoader.Open(source, header, stored);
            // Everything made from an image that reports progress can be stopped through it, workers that wait for no bytes included.
            opened.SetProgress(true);
            using var stop = cancellationToken.Register(() => opened.SetKill(true));
            return new(SrgbThumbnail.Of(opened, stored, header));
        }
        catch (VipsException failure)
        {
            throw Damaged(failure);
        }
    }

    DamagedPictureException Damaged(VipsException failure) => new(libvips.Explain(failure), failure);
}
