namespace OnPut.RenderBench;

/// <summary>One line to a rendering process: make every box of the picture, inside it and never larger than the picture.</summary>
/// <param name="Boxes">Sides of square boxes, in pixels.</param>
/// <param name="Format"><c>webp</c> or <c>png</c>.</param>
/// <param name="SaveTo">Where the first rendition is to be written; null to keep none.</param>
internal sealed record RenderRequest(string Path, IReadOnlyList<int> Boxes, string Format = "webp", string? SaveTo = null);
