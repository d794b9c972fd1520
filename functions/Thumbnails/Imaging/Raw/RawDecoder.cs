namespace OnPut.Thumbnails.Imaging.Raw;

/// <summary>
/// A camera's file by the largest JPEG in it, which is how the camera itself showed the picture; where there is none, by
/// developing what the sensor saw. Made anew for every picture.
/// </summary>
internal sealed class RawDecoder(IPictureDecoder previews, IPictureDecoder developer) : IPictureDecoder
{
    RawPreview? _preview;

    /// <exception cref="UnsupportedPictureException">There is no preview, and nobody who develops it.</exception>
    public PictureHeader ReadHeader(PictureSource source, PictureFormat format)
    {
        _preview = RawPreviews.Largest(source.Stream);
        if (_preview is not { } preview)
            return Develop(source, format);
        var orientation = preview.HasExif ? null : RawPreviews.Orientation(source.Stream);
        return Within(source, preview, jpeg =>
        {
            var header = previews.ReadHeader(jpeg, PictureFormat.Jpeg);
            return orientation is { } turned ? header with { Orientation = turned } : header;
        }, CancellationToken.None);
    }

    public DecodedPicture Decode(PictureSource source, PictureHeader header, RenderPlan plan, CancellationToken cancellationToken) =>
        _preview is { } preview
            ? Within(source, preview, jpeg => previews.Decode(jpeg, header, plan, cancellationToken), cancellationToken)
            : developer.Decode(source, header, plan, cancellationToken);

    PictureHeader Develop(PictureSource source, PictureFormat format)
    {
        try
        {
            return developer.ReadHeader(source, format);
        }
        catch (DamagedPictureException failure)
        {
            throw new UnsupportedPictureException(
                $"Camera RAW pictures are shown by the preview in them, but this one has none, and it cannot be developed: {failure.Message}.", failure);
        }
    }

    static T Within<T>(PictureSource source, RawPreview preview, Func<PictureSource, T> work, CancellationToken cancellationToken)
    {
        using var jpeg = new PictureSource(new SubStream(source.Stream, preview.Offset, preview.Length), cancellationToken);
        try
        {
            return work(jpeg);
        }
        finally
        {
            jpeg.ThrowIfFailed();
        }
    }
}
