using System.Globalization;
using OnPut.MetadataIndex.Facts.Xmp;

namespace OnPut.MetadataIndex.Facts.Pictures.Embedded;

/// <summary>What a picture's XMP says, where Exif said nothing before.</summary>
internal static class XmpReader
{
    public static void Read(byte[] packet, FactSheet facts) => Fill(XmpPacket.Read(packet, facts), facts);

    static void Fill(XmpValues values, FactSheet facts)
    {
        facts.AddDescription(new()
        {
            Title = values.First("dc:title") ?? values.First("photoshop:Headline"),
            Description = values.First("dc:description"),
            Author = values.Joined("dc:creator"),
            Copyright = values.First("dc:rights"),
            Keywords = values.All("dc:subject"),
            Rating = Rating(values.First("xmp:Rating")),
            Producer = values.First("xmp:CreatorTool"),
            Created = Time(values.First("xmp:CreateDate")),
            Modified = Time(values.First("xmp:ModifyDate")),
        });
        facts.AddCamera(new()
        {
            Make = values.First("tiff:Make"),
            Model = values.First("tiff:Model"),
            Lens = values.First("aux:Lens") ?? values.First("exifEX:LensModel"),
            ExposureTime = XmpNumber.Of(values.First("exif:ExposureTime")),
            FNumber = XmpNumber.Of(values.First("exif:FNumber")),
            FocalLength = XmpNumber.Of(values.First("exif:FocalLength")),
            Iso = XmpNumber.Of(values.First("exif:ISOSpeedRatings")) is > 0 and <= int.MaxValue and var iso ? (int)iso : null,
            Software = values.First("tiff:Software"),
        });
        facts.Taken ??= Taken(values.First("exif:DateTimeOriginal")) ?? Taken(values.First("photoshop:DateCreated"));
        if (facts.Picture?.Orientation is null && int.TryParse(values.First("tiff:Orientation"), out var orientation)
            && orientation is >= 1 and <= 8)
            facts.AddPicture(new() { Orientation = orientation });
        if (XmpPlace.Degrees(values.First("exif:GPSLatitude"), 90) is { } latitude
            && XmpPlace.Degrees(values.First("exif:GPSLongitude"), 180) is { } longitude)
            facts.Place ??= new(latitude, longitude,
                XmpPlace.Altitude(values.First("exif:GPSAltitude"), values.First("exif:GPSAltitudeRef")));
    }

    static int? Rating(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var rating) && rating is >= -1 and <= 5
            ? (int)rating
            : null;

    /// <summary>Without an offset it is no moment, and not told.</summary>
    static DateTimeOffset? Time(string? text) =>
        Taken(text) is { Offset: { } offset } taken ? Exact(taken.Local, offset) : null;

    static DateTimeOffset? Exact(DateTime local, TimeSpan offset) => local.Year is > 1 and < 9999
        ? new DateTimeOffset(local, offset)
        : null;

    /// <summary>ISO 8601, to the second; a day alone is no time.</summary>
    static TakenAt? Taken(string? text)
    {
        if (text is not { Length: >= 16 } || text[10] != 'T')
            return null;
        var sign = text.AsSpan(11).IndexOfAny('+', '-', 'Z');
        var local = (sign < 0 ? text : text[..(11 + sign)]).Split('.')[0];
        return DateTime.TryParse(local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new(time, sign < 0 ? null : Exif.ExifTime.Offset(text[(11 + sign)..]))
            : null;
    }
}
