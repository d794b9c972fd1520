using NetVips;

namespace OnPut.Thumbnails.Imaging.Truncation;

/// <summary>How far down a picture that was opened strictly can be read.</summary>
internal static class LineSurvey
{
    /// <summary>What a JPEG decodes at once; other formats come in multiples of it.</summary>
    const int Step = 8;

    /// <param name="opened">Sequential; not to be used again.</param>
    /// <param name="tiled">Otherwise a pixel is decoded with all of its line, so that one a line is enough to ask for.</param>
    /// <returns>Whole lines from the top, 0 to the height.</returns>
    public static int Readable(Image opened, bool tiled, CancellationToken cancellationToken)
    {
        using var region = Region.New(opened);
        var width = tiled ? opened.Width : 1;
        for (var line = 0; line < opened.Height; line += Step)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                region.Fetch(0, line, width, Math.Min(Step, opened.Height - line));
            }
            catch (VipsException)
            {
                return line;
            }
        }
        return opened.Height;
    }
}
