using FsCheck;
using FsCheck.Fluent;
using OnPut.Thumbnails.Imaging;

namespace OnPut.Thumbnails.Tests.Imaging;

/// <summary>Every preset that can be said.</summary>
static class PresetGenerator
{
    const string NameLetters = "abcdefghijklmnopqrstuvwxyz0123456789-";

    public static Arbitrary<Preset> Presets { get; } = Make().ToArbitrary();

    static Gen<Preset> Make()
    {
        var names = Gen.Choose(1, 32).SelectMany(length => Gen.Elements(NameLetters.ToCharArray()).ArrayOf(length)).Select(letters => new string(letters));
        var sides = Gen.Choose(1, PresetParser.LargestSide);
        var channels = Gen.Choose(0, 255).Select(channel => (byte)channel);
        var colours = channels.ArrayOf(4).Select(c => new Rgba(c[0], c[1], c[2], c[3]));
        return
            from name in names
            from width in sides
            from height in sides
            from fit in Gen.Elements(Enum.GetValues<Fit>())
            from format in Gen.Elements(OutputFormat.All.ToArray())
            from quality in Gen.Choose(1, 100)
            from colour in colours
            from orPng in Gen.Elements(true, false)
            from animated in Gen.Elements(true, false)
            let webP = format == OutputFormat.WebP
            let background = format == OutputFormat.Jpeg ? colour with { Alpha = 255 } : colour
            select new Preset(
                name, new(width, height), fit, format, format.Quality is null ? null : quality,
                fit == Fit.Contain ? background : null, webP && orPng, webP && animated);
    }
}
