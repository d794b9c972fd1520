using ImageMagick;
using NetVips;

namespace OnPut.Thumbnails.Imaging.Magick;

/// <summary>
/// What libvips has no decoder for: HEIC, BMP, JPEG 2000, Photoshop, rare TIFF. The header is read without Magick.NET; the file and
/// then its pixels are held in memory whole, and are made smaller by libvips.
/// </summary>
internal sealed class MagickDecoder(Lazy<MagickLibrary> magick, Libvips libvips, IPictureDecoder vips) : IPictureDecoder
{
    public PictureHeader ReadHeader(PictureSource source, PictureFormat format) => format switch
    {
        PictureFormat.Bmp => BmpHeader.Read(source.Stream),
        PictureFormat.Jpeg2000 => Jpeg2000Header.Read(source.Stream),
        PictureFormat.Psd => PsdHeader.Read(source.Stream),
        PictureFormat.Raw => RawHeader(source),
        PictureFormat.RareTiff => RareTiffHeader.Read(source.Stream),
        // An EXIF orientation beside the one that HEIF has of its own, and that is applied by the decoder, is for information only.
        _ => vips.ReadHeader(source, format) with { Orientation = 1 },
    };

    public DecodedPicture Decode(PictureSource source, PictureHeader header, RenderPlan plan, CancellationToken cancellationToken)
    {
        var stored = header.AsStored(plan.Base);
        using var image = magick.Value.Read(source.ReadWhole(), new() { Format = FormatOf(header.Format) });
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            MagickPixels.Normalize(image);
            using var pixels = image.GetPixelsUnsafe();
            using var opened = MagickPixels.Wrap(
                image, pixels, header.Format == PictureFormat.Jpeg2000 ? Jpeg2000Channels.Fourth(source.Stream) : FourthChannel.AsDecoded);
            using var stop = opened.StopOn(cancellationToken);
            return new(SrgbThumbnail.Of(opened, stored, header with { HasColourProfile = opened.Contains(MagickPixels.ProfileField) }));
        }
        catch (VipsException failure)
        {
            throw new DamagedPictureException(libvips.Explain(failure), failure);
        }
        catch (MagickException failure)
        {
            throw new DamagedPictureException(MagickReason.From(failure.Message), failure);
        }
    }

    PictureHeader RawHeader(PictureSource source)
    {
        using var image = magick.Value.Ping(source.ReadWhole(), new() { Format = FormatOf(PictureFormat.Raw) });
        return new(
            PictureFormat.Raw, new((int)image.Width, (int)image.Height),
            Orientation: (int)image.Orientation is >= 1 and <= 8 and var orientation ? orientation : 1, Frames: 1, Bands: 3, BytesPerBand: 1,
            HasAlpha: false, HasColourProfile: false, Interlaced: false, ChromaSubsampled: false, TileHeight: 1);
    }

    static MagickFormat FormatOf(PictureFormat format) => format switch
    {
        PictureFormat.Bmp => MagickFormat.Bmp,
        PictureFormat.Jpeg2000 => MagickFormat.Jp2,
        PictureFormat.Psd => MagickFormat.Psd,
        PictureFormat.Raw => MagickFormat.Dng,
        PictureFormat.RareTiff => MagickFormat.Tiff,
        _ => MagickFormat.Heic,
    };
}
