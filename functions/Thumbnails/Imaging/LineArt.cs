namespace OnPut.Thumbnails.Imaging;

/// <summary>
/// Which pictures <c>auto</c> may write as PNG: those that were kept without loss and measure at most 512 x 512 pixels
/// (icons, logos, diagrams, screenshots of a part). Whether one is line art need not be guessed: it is written both
/// ways, and PNG is the smaller one of line art only.
/// </summary>
internal static class LineArt
{
    const long MostPixels = 512 * 512;

    public static bool MayBe(PictureHeader header) =>
        header.Format is PictureFormat.Png or PictureFormat.Gif && header.Stored.Pixels <= MostPixels;
}
