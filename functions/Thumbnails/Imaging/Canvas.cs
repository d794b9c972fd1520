using NetVips;

namespace OnPut.Thumbnails.Imaging;

/// <summary>Puts a picture in the middle of a canvas of one colour, which is also what shows through where the picture is transparent.</summary>
internal static class Canvas
{
    /// <param name="picture">8-bit sRGB, no larger than <paramref name="size"/>.</param>
    /// <returns>Without transparency where the background is opaque, and with it where it is not.</returns>
    public static Image Around(Image picture, PixelSize size, Rgba background)
    {
        if (background.IsOpaque)
        {
            using var opaque = picture.HasAlpha() ? picture.Flatten(background: background.Colour) : picture.Copy();
            return Centred(opaque, size, background.Colour);
        }
        using var transparent = picture.HasAlpha() ? picture.Copy() : picture.Bandjoin(255);
        var centred = Centred(transparent, size, [0, 0, 0, 0]);
        if (background.Alpha == 0)
            return centred;
        using (centred)
            return Over(centred, background);
    }

    static Image Centred(Image picture, PixelSize size, double[] colour) => picture.Embed(
        (size.Width - picture.Width) / 2, (size.Height - picture.Height) / 2, size.Width, size.Height, extend: Enums.Extend.Background, background: colour);

    static Image Over(Image picture, Rgba background)
    {
        using var canvas = picture.NewFromImage([.. background.Colour, background.Alpha]);
        using var composed = canvas.Composite2(picture, Enums.BlendMode.Over);
        return composed.Cast(Enums.BandFormat.Uchar);
    }
}
