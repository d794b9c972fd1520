namespace OnPut.Thumbnails.Imaging.Png;

/// <summary>The colours of a picture that has few, and which of them each pixel has.</summary>
/// <param name="Colours">At most 256, in the order they are met from the top left.</param>
/// <param name="Indices">Of every pixel, line by line.</param>
internal sealed record Palette(IReadOnlyList<Rgba> Colours, byte[] Indices)
{
    public const int MostColours = 256;

    /// <param name="bands">3 for RGB, 4 for RGBA.</param>
    /// <returns>null where there are more colours than a palette holds.</returns>
    public static Palette? Of(ReadOnlySpan<byte> pixels, int bands)
    {
        var found = new Dictionary<Rgba, byte>();
        var indices = new byte[pixels.Length / bands];
        var last = default(Rgba);
        byte index = 0;
        for (var i = 0; i < indices.Length; i++)
        {
            var pixel = pixels.Slice(i * bands, bands);
            var colour = new Rgba(pixel[0], pixel[1], pixel[2], bands == 4 ? pixel[3] : byte.MaxValue);
            if ((i == 0 || colour != last) && !found.TryGetValue(colour, out index))
            {
                if (found.Count == MostColours)
                    return null;
                found.Add(colour, index = (byte)found.Count);
            }
            last = colour;
            indices[i] = index;
        }
        return new([.. found.Keys], indices);
    }
}
