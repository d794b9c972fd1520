using NetVips;

namespace OnPut.Thumbnails.Imaging;

/// <summary>What is done to a picture in more than one place.</summary>
internal static class ImageSteps
{
    public static bool Measures(this Image image, PixelSize size) => image.Width == size.Width && image.Height == size.Height;

    /// <summary>To exactly this size, as it lies.</summary>
    /// <param name="image">In memory.</param>
    public static Image ScaleTo(this Image image, PixelSize size) =>
        image.ThumbnailImage(size.Width, height: size.Height, size: Enums.Size.Force, noRotate: true);

    /// <summary>Everything made from an image that reports progress can be stopped through it, workers that wait for no bytes included.</summary>
    /// <returns>To be disposed of before the image is.</returns>
    public static CancellationTokenRegistration StopOn(this Image image, CancellationToken cancellationToken)
    {
        image.SetProgress(true);
        return cancellationToken.Register(() => image.SetKill(true));
    }
}
