namespace OnPut.Thumbnails.Imaging;

/// <summary>How a picture meets the box of its preset. None of them ever enlarges.</summary>
internal enum Fit
{
    /// <summary>The whole picture, as large as the box allows.</summary>
    Inside,

    /// <summary>The box is filled and what stands over is cut off evenly.</summary>
    Cover,

    /// <summary>Like <see cref="Cover"/>, but the part that draws the eye is kept: skin, saturated colours, edges.</summary>
    Smart,

    /// <summary>Like <see cref="Cover"/>, but the part with most going on is kept.</summary>
    Entropy,

    /// <summary>Like <see cref="Inside"/>, in the middle of a canvas of exactly the box's size.</summary>
    Contain,
}
