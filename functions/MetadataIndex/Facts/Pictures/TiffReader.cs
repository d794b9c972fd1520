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
        if (block.First <= 0)
        {
            facts.Problem($"tiff: there is no directory at {block.First}");
            return;
        }
        var first = block.Directory(block.First, facts);
        // What is nearest comes first, for the budget may be used up on the way to the last page.
        var main = MainDirectory(block, first, facts);
        if (main is not null)
            AddPicture(main, facts);
        AddPanasonic(first, facts);
        ExifReader.Read(block, first, facts);
        ReadBlocks(first, facts);
        var (pages, areAll) = Chain(block, first, facts);
        if (main is null)
            AddPicture(pages.Find(IsPicture) ?? first, facts);
        facts.AddPicture(new() { Frames = areAll ? Math.Max(1, pages.Count(IsPicture)) : null });
    }

    static void ReadBlocks(TiffDirectory first, FactSheet facts)
    {
        var metadata = new EmbeddedMetadata();
        try
        {
            metadata.Xmp = Block(first, ExifTag.Xmp);
            metadata.Iptc = Block(first, ExifTag.Iptc);
            metadata.ColourProfile = Block(first, ExifTag.ColourProfile, IccProfile.BytesNeeded);
            if (Block(first, ExifTag.PhotoshopResources) is { } resources)
                PhotoshopResources.Read(new(new MemoryStream(resources)), 0, resources.Length, metadata);
        }
        finally
        {
            metadata.Apply(facts);
        }
    }

    /// <summary>
    /// The first page, or the largest picture below it, which in camera files is what the first page is a preview of; null where there is
    /// none.
    /// </summary>
    static TiffDirectory? MainDirectory(TiffBlock block, TiffDirectory first, FactSheet facts) =>
        first.Integers(ExifTag.SubDirectories, MostSubDirectories).Distinct()
            .Select(offset => block.Directory(offset, facts))
            .Prepend(first).Where(IsPicture).MaxBy(Area);

    /// <summary>The pages, as long as they are near each other or few: each that is far off costs a look at another place.</summary>
    static (List<TiffDirectory> Pages, bool AreAll) Chain(TiffBlock block, TiffDirectory first, FactSheet facts)
    {
        var pages = new List<TiffDirectory> { first };
        var seen = new HashSet<long> { block.First };
        var jumps = 0;
        for (var at = first.Next; at > 0 && pages.Count < MostDirectories; at = pages[^1].Next)
        {
            if (Math.Abs(at - pages[^1].Offset) > Near && ++jumps > MostJumps)
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

    static void AddPicture(TiffDirectory page, FactSheet facts) => facts.AddPicture(new()
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

    static byte[]? Block(TiffDirectory page, int tag, int most = EmbeddedMetadata.Longest) =>
        page.Bytes(tag, most) is { Length: > 0 } bytes ? bytes : null;
}
