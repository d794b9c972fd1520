using NetVips;
using OnPut.Benchmarks.Photos;

namespace OnPut.Benchmarks.Fuzz;

/// <summary>Where the files to damage come from.</summary>
static class Seeds
{
    /// <summary>Larger ones are damaged where it seldom matters, and slowly.</summary>
    public const long LargestFile = 1 << 20;

    const int SmallestFile = 16;

    /// <returns>The files of all the folders, in the order of their paths.</returns>
    public static IReadOnlyList<Seed> Of(IEnumerable<DirectoryInfo> folders) =>
    [
        .. folders.SelectMany(folder => folder.EnumerateFiles("*", SearchOption.AllDirectories))
            .Where(file => file.Length is >= SmallestFile and <= LargestFile)
            .OrderBy(file => file.FullName, StringComparer.Ordinal)
            .Select(file => new Seed(file.Name, File.ReadAllBytes(file.FullName))),
    ];

    /// <summary>Small pictures in the formats that libvips writes, in their kinds that decoders treat apart.</summary>
    public static IReadOnlyList<Seed> Generated()
    {
        using var photo = PhotoMaker.Make(120, 80);
        using var tagged = photo.Mutate(image => image.Set(GValue.GIntType, "orientation", 6));
        using var wide = tagged.IccTransform("p3", embedded: false, inputProfile: "srgb");
        using var cmyk = photo.IccTransform("cmyk", embedded: false, inputProfile: "srgb");
        using var see = photo.Bandjoin(128);
        using var deep = photo.Colourspace(Enums.Interpretation.Rgb16);
        using var inverted = photo.Invert();
        using var strip = Image.Arrayjoin([photo, inverted, photo], across: 1);
        using var frames = strip.Mutate(image =>
        {
            image.Set(GValue.GIntType, "page-height", photo.Height);
            image.Set(GValue.ArrayIntType, "delay", new[] { 100, 100, 100 });
        });
        return
        [
            new("baseline.jpg", wide.JpegsaveBuffer(q: 90)),
            new("progressive.jpg", wide.JpegsaveBuffer(q: 90, interlace: true, optimizeScans: false)),
            new("restarts.jpg", photo.JpegsaveBuffer(q: 90, restartInterval: 4)),
            new("cmyk.jpg", cmyk.JpegsaveBuffer(q: 90)),
            new("colour.png", wide.PngsaveBuffer()),
            new("interlaced.png", see.PngsaveBuffer(interlace: true)),
            new("deep.png", deep.PngsaveBuffer(bitdepth: 16)),
            new("palette.png", photo.PngsaveBuffer(palette: true)),
            new("still.gif", photo.GifsaveBuffer()),
            new("animated.gif", frames.GifsaveBuffer()),
            new("lossy.webp", wide.WebpsaveBuffer(q: 80)),
            new("lossless.webp", see.WebpsaveBuffer(lossless: true)),
            new("animated.webp", frames.WebpsaveBuffer(q: 80)),
            new("lzw.tif", wide.TiffsaveBuffer(compression: Enums.ForeignTiffCompression.Lzw)),
            new("tiled.tif", photo.TiffsaveBuffer(compression: Enums.ForeignTiffCompression.Jpeg, tile: true, tileWidth: 64, tileHeight: 64)),
            new("deflate.tif", deep.TiffsaveBuffer(compression: Enums.ForeignTiffCompression.Deflate, bigtiff: true)),
            new("colour.avif", wide.HeifsaveBuffer(q: 80, effort: 1, compression: Enums.ForeignHeifCompression.Av1)),
            new("alpha.avif", see.HeifsaveBuffer(q: 80, effort: 1, compression: Enums.ForeignHeifCompression.Av1)),
        ];
    }
}
