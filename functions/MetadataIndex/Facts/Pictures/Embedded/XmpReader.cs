using System.Globalization;
using System.Xml;

namespace OnPut.MetadataIndex.Facts.Pictures.Embedded;

/// <summary>XMP (ISO 16684-1): the properties of one RDF document, which stand as attributes or as elements.</summary>
internal static class XmpReader
{
    const int MostNodes = 20_000;
    const int DeepestElement = 64;

    public static void Read(byte[] packet, FactSheet facts)
    {
        var values = new XmpValues();
        try
        {
            Walk(Trim(packet), values);
        }
        catch (XmlException failure)
        {
            facts.Problem($"xmp: the packet is not XML from line {failure.LineNumber} on");
        }
        Fill(values, facts);
    }

    /// <summary>Zeros and white space around a packet are padding.</summary>
    static ArraySegment<byte> Trim(byte[] packet)
    {
        var start = Array.FindIndex(packet, value => value == '<' || value >= 0x80);
        var end = Array.FindLastIndex(packet, value => value == '>');
        // Packets of 16-bit characters are left to the XML reader as they are.
        if (start < 0 || end < start)
            return ArraySegment<byte>.Empty;
        return packet[0] == 0 || (start + 1 < packet.Length && packet[start + 1] == 0) ? packet : new ArraySegment<byte>(packet, start, end - start + 1);
    }

    static void Walk(ArraySegment<byte> packet, XmpValues values)
    {
        if (packet.Count == 0)
            return;
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = EmbeddedMetadata.Longest,
            CheckCharacters = false,
        };
        using var reader = XmlReader.Create(new MemoryStream(packet.Array!, packet.Offset, packet.Count), settings);
        var path = new List<string>();
        for (var nodes = 0; nodes < MostNodes && reader.Read(); nodes++)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth > DeepestElement:
                    return;
                case XmlNodeType.Element:
                    path.RemoveRange(Math.Min(reader.Depth, path.Count), Math.Max(0, path.Count - reader.Depth));
                    path.Add(XmpNames.Of(reader.NamespaceURI, reader.LocalName));
                    var isProperty = path[^1] == "rdf:Description";
                    while (reader.MoveToNextAttribute())
                    {
                        if (isProperty)
                            values.Add(XmpNames.Of(reader.NamespaceURI, reader.LocalName), reader.Value);
                    }
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    path.RemoveRange(Math.Min(reader.Depth, path.Count), Math.Max(0, path.Count - reader.Depth));
                    // What stands in a list belongs to the property around it.
                    if (path.FindLastIndex(name => !name.StartsWith("rdf:", StringComparison.Ordinal)) is >= 0 and var at)
                        values.Add(path[at], reader.Value);
                    break;
            }
        }
    }

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
        if (facts.Picture?.Orientation is null && int.TryParse(values.First("tiff:Orientation"), out var orientation) && orientation is >= 1 and <= 8)
            facts.AddPicture(new() { Orientation = orientation });
        if (XmpPlace.Degrees(values.First("exif:GPSLatitude"), 90) is { } latitude && XmpPlace.Degrees(values.First("exif:GPSLongitude"), 180) is { } longitude)
            facts.Place ??= new(latitude, longitude, XmpPlace.Altitude(values.First("exif:GPSAltitude"), values.First("exif:GPSAltitudeRef")));
    }

    static int? Rating(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var rating) && rating is >= -1 and <= 5 ? (int)rating : null;

    /// <summary>Without an offset it is no moment, and not told.</summary>
    static DateTimeOffset? Time(string? text) =>
        Taken(text) is { Offset: { } offset } taken ? Exact(taken.Local, offset) : null;

    static DateTimeOffset? Exact(DateTime local, TimeSpan offset) => local.Year is > 1 and < 9999 ? new DateTimeOffset(local, offset) : null;

    /// <summary>ISO 8601; a day alone is no time.</summary>
    static TakenAt? Taken(string? text)
    {
        if (text is not { Length: >= 16 } || text[10] != 'T')
            return null;
        var sign = text.AsSpan(11).IndexOfAny('+', '-', 'Z');
        var local = sign < 0 ? text : text[..(11 + sign)];
        return DateTime.TryParse(local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? new(time, sign < 0 ? null : Exif.ExifTime.Offset(text[(11 + sign)..]))
            : null;
    }
}
