namespace OnPut.Thumbnails.Imaging.Magick;

/// <summary>HEIF whose codec libvips may have or not: where it says that it has none, the other decoder is asked.</summary>
internal sealed class FallbackDecoder(IPictureDecoder vips, IPictureDecoder magick) : IPictureDecoder
{
    public PictureHeader ReadHeader(PictureSource source, PictureFormat format) => vips.ReadHeader(source, format);

    public DecodedPicture Decode(PictureSource source, PictureHeader header, RenderPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            return vips.Decode(source, header, plan, cancellationToken);
        }
        catch (DamagedPictureException refusal) when (!source.HasFailed && IsAboutTheCodec(refusal.Message))
        {
            return magick.Decode(source, header, plan, cancellationToken);
        }
    }

    /// <summary>libheif's words for "not by me", against those for damage.</summary>
    static bool IsAboutTheCodec(string reason) =>
        reason.Contains("has not been built in", StringComparison.Ordinal) || reason.Contains("Unsupported", StringComparison.Ordinal);
}
