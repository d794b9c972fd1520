namespace OnPut.Thumbnails.Imaging;

/// <summary>How a picture meets the box of its preset. None of them ever enlarges.</summary>
internal enum Fit
{
    /// <summary>The whole picture, as large as the box allows.</summary>
    Inside,

    /// <summary>The box is filled and what stands over is cut off evenly.</summary>
    Cover,

    /// <summary>Like <see cref="Cover"/>, but the part that draws the eye is kept.</summary>
    Smart,
}
