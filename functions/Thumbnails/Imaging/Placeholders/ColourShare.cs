namespace OnPut.Thumbnails.Imaging.Placeholders;

/// <param name="Weight">How much of the picture has this colour: the sum of its pixels' opacities.</param>
internal readonly record struct ColourShare(Oklab Colour, double Weight)
{
    /// <summary>Neither weight may be below zero, and not both zero.</summary>
    public ColourShare MixedWith(ColourShare other)
    {
        var part = other.Weight / (Weight + other.Weight);
        return new(Colour.Towards(other.Colour, part), Weight + other.Weight);
    }
}
