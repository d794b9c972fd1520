namespace OnPut.Thumbnails.Imaging;

/// <summary>
/// Where a picture ends up in one preset: scaled to one size, then cut to another that is no larger. With
/// <see cref="Fit.Contain"/> the other is the canvas it is put on, and no smaller.
/// </summary>
internal readonly record struct Placement(PixelSize Scaled, PixelSize Output)
{
    /// <param name="picture">The size as it is meant to be seen.</param>
    public static Placement Of(PixelSize picture, PixelSize box, Fit fit)
    {
        var across = (double)box.Width / picture.Width;
        var down = (double)box.Height / picture.Height;
        var scale = Math.Min(1, fit is Fit.Inside or Fit.Contain ? Math.Min(across, down) : Math.Max(across, down));
        var scaled = new PixelSize(Side(picture.Width, scale), Side(picture.Height, scale));
        return new(scaled, fit == Fit.Contain ? box : new(Math.Min(scaled.Width, box.Width), Math.Min(scaled.Height, box.Height)));
    }

    static int Side(int side, double scale) => Math.Max(1, (int)Math.Round(side * scale, MidpointRounding.AwayFromZero));
}
