namespace OnPut.Thumbnails.Imaging;

/// <summary>Reads the pictures of one library.</summary>
internal interface IPictureDecoder
{
    /// <summary>Reads as much as it takes to know what a decode would cost, and no pixel.</summary>
    /// <exception cref="DamagedPictureException">The header is damaged, or its source has failed.</exception>
    PictureHeader ReadHeader(PictureSource source, PictureFormat format);

    /// <summary>The one decode. Not before the header has been held against the limits.</summary>
    /// <exception cref="DamagedPictureException">The picture is damaged, or its source has failed, or the decode was cancelled.</exception>
    /// <exception cref="Truncation.TruncatedPictureException">The file ends before the picture does, and what there is does not do.</exception>
    /// <exception cref="OverLimitException">A limit showed that the header does not tell of.</exception>
    DecodedPicture Decode(PictureSource source, PictureHeader header, RenderPlan plan, CancellationToken cancellationToken);
}
