using OnPut.MetadataIndex.Facts.Boxes;
using OnPut.MetadataIndex.Facts.Pictures.Embedded;
using OnPut.MetadataIndex.Facts.Pictures.Exif;

namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>Canon's CR3: Exif's directories, each as a TIFF block in a box of its own.</summary>
internal static class Cr3Reader
{
    const string CanonBox = "85C0B687820F11E08111F4CE462B6A48";

    public static void Read(ContentReader content, FactSheet facts)
    {
        if (BoxReader.Find(content, 0, content.Length, "moov") is not { } moov)
        {
            facts.Problem("cr3: there is no moov box");
            return;
        }
        foreach (var box in BoxReader.In(content, moov.Start, moov.End))
        {
            if (box.Type == "uuid" && content.Read(box.Start, 16) is { Length: 16 } id && Convert.ToHexString(id) == CanonBox)
                ReadBlocks(content, box, facts);
        }
    }

    static void ReadBlocks(ContentReader content, Box box, FactSheet facts)
    {
        var blocks = BoxReader.In(content, box.Start + 16, box.End).Where(part => part.Type.StartsWith("CMT", StringComparison.Ordinal))
            .Select(part => (part.Type, Block: TiffBlock.Open(part.Content(content, EmbeddedMetadata.Longest))))
            .Where(part => part.Block is not null)
            .DistinctBy(part => part.Type)
            .ToDictionary(part => part.Type, part => part.Block!.Directory(part.Block.First, facts));
        if (!blocks.TryGetValue("CMT1", out var first))
            return;
        var exif = blocks.GetValueOrDefault("CMT2", first);
        facts.AddPicture(new()
        {
            Width = Pixels(first.Integer(ExifTag.ImageWidth) ?? exif.Integer(ExifTag.PixelWidth)),
            Height = Pixels(first.Integer(ExifTag.ImageHeight) ?? exif.Integer(ExifTag.PixelHeight)),
            Orientation = ExifReader.Orientation(first),
            Frames = 1,
        });
        ExifReader.ReadCamera(first, exif, facts);
        facts.AddDescription(new() { Author = first.Text(ExifTag.Artist), Copyright = first.Text(ExifTag.Copyright) });
        facts.Taken ??= ExifTime.Taken(first, exif);
        if (blocks.TryGetValue("CMT4", out var gps))
            GpsReader.Read(gps, facts);
    }

    static int? Pixels(long? value) => value is > 0 and <= int.MaxValue ? (int)value : null;
}
