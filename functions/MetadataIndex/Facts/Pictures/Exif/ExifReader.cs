namespace OnPut.MetadataIndex.Facts.Pictures.Exif;

/// <summary>
/// Exif 3.0: the first directory, the camera's own and that of the place. Each is read once, so that no chain of offsets can go round.
/// </summary>
internal static class ExifReader
{
    const int NotInSixteenBits = 65_535;

    public static void Read(byte[] bytes, FactSheet facts)
    {
        // Some tools keep the mark of the JPEG segment in other formats too.
        var start = bytes.AsSpan().StartsWith("Exif\0\0"u8) ? 6 : 0;
        if (TiffBlock.Open(bytes[start..]) is { } block)
            Read(block, block.Directory(block.First, facts), facts);
        else
            facts.Problem("exif: the block does not begin like a TIFF file");
    }

    public static void Read(TiffBlock block, TiffDirectory first, FactSheet facts)
    {
        var exif = first.Integer(ExifTag.ExifDirectory) is > 0 and var offset && offset != first.Offset
            ? block.Directory(offset, facts)
            : null;
        ReadCamera(first, exif ?? first, facts);
        if (Orientation(first) is { } orientation)
            facts.AddPicture(new() { Orientation = orientation });
        ReadDescription(block, first, exif ?? first, facts);
        facts.Taken ??= ExifTime.Taken(first, exif ?? first);
        if (first.Integer(ExifTag.GpsDirectory) is > 0 and var gps)
            GpsReader.Read(block.Directory(gps, facts), facts);
    }

    public static int? Orientation(TiffDirectory directory) => directory.Integer(ExifTag.Orientation) is >= 1 and <= 8 and var value
        ? (int)value
        : null;

    /// <summary>Camera files built by TIFF/EP, and some editors, keep the exposure in the first directory.</summary>
    public static void ReadCamera(TiffDirectory first, TiffDirectory exif, FactSheet facts)
    {
        facts.AddCamera(new()
        {
            Make = first.Text(ExifTag.Make),
            Model = first.Text(ExifTag.Model) ?? first.Text(ExifTag.UniqueCameraModel),
            Lens = exif.Text(ExifTag.LensModel),
            ExposureTime = NotNegative(Number(ExifTag.ExposureTime)
                ?? (Number(ExifTag.ShutterSpeed) is { } speed ? Math.Pow(2, -speed) : null)),
            FNumber = NotNegative(Number(ExifTag.FNumber) ?? (Number(ExifTag.Aperture) is { } aperture ? Math.Pow(2, aperture / 2) : null)),
            Iso = Iso(exif) ?? Iso(first),
            FocalLength = NotNegative(Number(ExifTag.FocalLength)),
            // 0 says that it is not known.
            FocalLength35mm = exif.Number(ExifTag.FocalLength35mm) is > 0 and var length ? length : null,
            FlashFired = exif.Integer(ExifTag.Flash) is { } flash ? (flash & 1) == 1 : null,
            Software = first.Text(ExifTag.Software),
        });

        double? Number(int tag) => exif.Number(tag) ?? first.Number(tag);
    }

    static double? NotNegative(double? value) => value is >= 0 and <= 1e9 ? value : null;

    /// <summary>The field has 16 bits; what does not fit is in one of the three that say which kind of speed it is.</summary>
    static int? Iso(TiffDirectory exif)
    {
        var iso = exif.Number(ExifTag.Iso) is >= 0 and <= int.MaxValue and var value ? (int)Math.Round(value) : (int?)null;
        if (iso is not null and not NotInSixteenBits)
            return iso;
        return Large(ExifTag.RecommendedExposureIndex) ?? Large(ExifTag.StandardOutputSensitivity) ?? Large(ExifTag.IsoSpeed) ?? iso;

        int? Large(int tag) => exif.Integer(tag) is > 0 and <= int.MaxValue and var large ? (int)large : null;
    }

    static void ReadDescription(TiffBlock block, TiffDirectory first, TiffDirectory exif, FactSheet facts) => facts.AddDescription(new()
    {
        Title = ExifText.Wide(first.Bytes(ExifTag.WindowsTitle)),
        Subject = ExifText.Wide(first.Bytes(ExifTag.WindowsSubject)),
        Description = first.Text(ExifTag.ImageDescription)
            ?? ExifText.Wide(first.Bytes(ExifTag.WindowsComment))
            ?? ExifText.Comment(exif.Bytes(ExifTag.UserComment), block.IsBigEndian),
        Author = first.Text(ExifTag.Artist) ?? ExifText.Wide(first.Bytes(ExifTag.WindowsAuthor)),
        Copyright = ExifText.Copyright(first.Bytes(ExifTag.Copyright)),
        Keywords = ExifText.List(ExifText.Wide(first.Bytes(ExifTag.WindowsKeywords))),
        Rating = first.Integer(ExifTag.Rating) is >= 0 and <= 5 and var rating ? (int)rating : null,
    });
}
