namespace OnPut.Thumbnails.Imaging.Truncation;

/// <summary>The file ends before the picture does, and too little is there, or only whole pictures are wanted.</summary>
/// <param name="percent">How much of the picture can be read, 0 to 100.</param>
internal sealed class TruncatedPictureException(int percent, Exception inner)
    : Exception($"the file ends before the picture does: {percent} % of it can be read", inner)
{
    public int Percent { get; } = percent;
}
