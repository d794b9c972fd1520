using OnPut.MetadataIndex.Facts.Pictures.Embedded;
using OnPut.MetadataIndex.Facts.Pictures.Exif;

namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>TIFF 6.0, BigTIFF, DNG and the camera files built like them: a preview is not taken for the picture.</summary>
internal static class TiffReader
{
    const int ReducedResolution = 1;
    const int MostDirectories = 1_000;
    const int MostSubDirectories = 16;
    const int Near = 64 << 10;
    const int MostJumps = 8;
    const int PanasonicTop = 4;
    const int PanasonicIso = 0x17;

    public static void Read(ContentReader content, FactSheet facts)
    {
        if (TiffBlock.Open(content) is not { } block)
        {
            facts.Problem("tiff: the file ends within its header");
            return;
        }
        var (pages, areAll) = Chain(block, facts);
        if (pages.Count == 0)
        {
            facts.Problem($"tiff: there is no directory at {block.First}");
            return;
        }
        var first = pages[0];
        AddPicture(MainDirectory(block, pages, facts), areAll ? Math.Max(1, pages.Count(IsPicture)) : null, facts);
        AddPanasonic(first, facts);

        ExifReader.Read(block, first, facts);
        var metadata = new EmbeddedMetadata
        {
            Xmp = Block(first, ExifTag.Xmp),
            Iptc = Block(first, ExifTag.Iptc),
            ColourProfile = Block(first, ExifTag.ColourProfile),
        };
        if (Block(first, ExifTag.PhotoshopResources) is { } resources)
            PhotoshopResources.Read(new(new MemoryStream(resources)), 0, resources.Length, metadata);
        metadata.Apply(facts);
    }

    /// <summary>The first page, or the largest picture below it, which in camera files is what the first page is a preview of.</summary>
    static TiffDirectory MainDirectory(TiffBlock block, List<TiffDirectory> pages, FactSheet facts)
    {
        var below = pages[0].Integers(ExifTag.SubDirectories, MostSubDirectories).Distinct()
            .Select(offset => block.Directory(offset, facts));
        return below.Prepend(pages[0]).Where(IsPicture).MaxBy(Area) ?? pages.Find(IsPicture) ?? pages[0];
    }

    /// <summary>The pages, as long as they are near each other or few: each that is far off costs a look at another place.</summary>
    static (List<TiffDirectory> Pages, bool AreAll) Chain(TiffBlock block, FactSheet facts)
    {
        var pages = new List<TiffDirectory>();
        var seen = new HashSet<long>();
        var jumps = 0;
        for (var at = block.First; at > 0 && pages.Count < MostDirectories; at = pages[^1].Next)
        {
            if (pages.Count > 0 && Math.Abs(at - pages[^1].Offset) > Near && ++jumps > MostJumps)
                return (pages, false);

            if (!seen.Add(at))
            {
                facts.Problem($"tiff: the directory at {at} follows itself");
                break;
            }
            pages.Add(block.Directory(at, facts));
        }
        return (pages, true);
    }

    /// <summary>Neither a preview nor a directory of something else.</summary>
    static bool IsPicture(TiffDirectory page) => Area(page) > 0 && ((page.Integer(ExifTag.NewSubfileType) ?? 0) & ReducedResolution) == 0;

    static double Area(TiffDirectory page) => (page.Number(ExifTag.ImageWidth) ?? 0) * (page.Number(ExifTag.ImageHeight) ?? 0);

    static void AddPicture(TiffDirectory page, int? frames, FactSheet facts) => facts.AddPicture(new()
    {
        Width = Positive(page.Integer(ExifTag.ImageWidth)),
        Height = Positive(page.Integer(ExifTag.ImageHeight)),
        BitsPerChannel = page.Integer(ExifTag.BitsPerSample) is > 0 and <= 64 and var bits
            ? (int)bits
            : page.Has(ExifTag.Photometric) ? 1
            : null,
        ColourSpace = page.Integer(ExifTag.Photometric) switch
        {
            0 or 1 => "Grey",
            2 or 34_892 => "RGB",
            3 => "Palette",
            4 => "Mask",
            5 => "CMYK",
            6 => "YCbCr",
            8 or 9 or 10 => "Lab",
            32_803 => "CFA",
            _ => null,
        },
        HasAlpha = page.Integers(ExifTag.ExtraSamples, 8).Any(kind => kind is 1 or 2),
        Frames = frames,
    });

    /// <summary>Panasonic's own fields: the borders of the sensor's picture, top, left, bottom and right.</summary>
    static void AddPanasonic(TiffDirectory first, FactSheet facts)
    {
        if (first.Has(ExifTag.ImageWidth) || first.Integer(PanasonicTop) is not { } top)
            return;
        if (first.Integer(PanasonicTop + 1) is { } left && first.Integer(PanasonicTop + 2) is { } bottom
            && first.Integer(PanasonicTop + 3) is { } right)
            facts.AddPicture(new() { Width = Positive(right - left), Height = Positive(bottom - top) });
        facts.AddCamera(new() { Iso = Positive(first.Integer(PanasonicIso)) });
    }

    static int? Positive(long? value) => value is > 0 and <= int.MaxValue ? (int)value : null;

    static byte[]? Block(TiffDirectory page, int tag) => page.Bytes(tag, EmbeddedMetadata.Longest) is { Length: > 0 } bytes ? bytes : null;
}
