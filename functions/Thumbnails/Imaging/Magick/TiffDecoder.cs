namespace OnPut.Thumbnails.Imaging.Magick;

/// <summary>TIFF as libvips decodes it, or the other decoder where libvips says that it is sound and not for it.</summary>
internal sealed class TiffDecoder(IPictureDecoder vips, IPictureDecoder magick) : IPictureDecoder
{
    /// <summary>Lab of 8 bits, and bits that fill no bytes.</summary>
    static readonly string[] WordsForRare = ["bad labq format", "not a whole number of bytes"];

    public PictureHeader ReadHeader(PictureSource source, PictureFormat format)
    {
        try
        {
            return vips.ReadHeader(source, format);
        }
        catch (DamagedPictureException refusal) when (!source.HasFailed && Array.Exists(WordsForRare, refusal.Message.Contains))
        {
            return magick.ReadHeader(source, PictureFormat.RareTiff);
        }
    }

    public DecodedPicture Decode(PictureSource source, PictureHeader header, RenderPlan plan, CancellationToken cancellationToken) =>
        (header.Format == PictureFormat.RareTiff ? magick : vips).Decode(source, header, plan, cancellationToken);
}
