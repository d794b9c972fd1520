namespace OnPut.Thumbnails.Imaging.Truncation;

/// <summary>What is there of a picture that was cut short.</summary>
/// <param name="Percent">Of its area, 0 to 100.</param>
/// <param name="Lines">From the top, at the size it was opened at; null where its decoder knows best.</param>
internal sealed record ReadablePart(int Percent, int? Lines = null);
