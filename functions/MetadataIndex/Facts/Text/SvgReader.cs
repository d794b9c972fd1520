using System.Globalization;
using System.Xml;

namespace OnPut.MetadataIndex.Facts.Text;

/// <summary>SVG: its size in pixels at 96 to the inch (CSS), from the view box where it gives none, and its title.</summary>
internal static class SvgReader
{
    /// <summary>A picture is no larger, whatever is written.</summary>
    const double LargestSize = 10_000_000;

    static readonly char[] Separators = [' ', ',', '\t', '\r', '\n'];

    public static void Read(ContentReader content, FactSheet facts) => XmlMarkupReader.Read(content, facts, "svg", Visit);

    static bool Visit(XmlReader xml, FactSheet facts)
    {
        if (xml.Depth == 0)
        {
            ReadSize(xml, facts);
            return xml.LocalName != "svg";
        }
        if (xml.Depth != 1 || xml.LocalName != "title" || xml.IsEmptyElement)
            return false;
        xml.Read();
        if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && FactText.Fold(xml.Value) is { } title)
            facts.Description = (facts.Description ?? new()) with { Title = title };
        return true;
    }

    static void ReadSize(XmlReader xml, FactSheet facts)
    {
        var (width, height) = (Pixels(xml.GetAttribute("width")), Pixels(xml.GetAttribute("height")));
        var viewBox = xml.GetAttribute("viewBox");
        if (ViewBoxSize(viewBox) is var (boxWidth, boxHeight))
        {
            // One side given alone takes the other from the proportions of the box.
            var scale = width / boxWidth ?? height / boxHeight ?? 1;
            (width, height) = (width ?? boxWidth * scale, height ?? boxHeight * scale);
        }
        facts.Picture = (facts.Picture ?? new()) with
        {
            Width = Whole(width),
            Height = Whole(height),
            ViewBox = viewBox is null ? null : FactText.Fold(viewBox),
        };
    }

    static (double Width, double Height)? ViewBoxSize(string? viewBox)
    {
        var parts = viewBox?.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return parts is { Length: 4 } && Number(parts[2]) is > 0 and { } width && Number(parts[3]) is > 0 and { } height
            ? (width, height)
            : null;
    }

    /// <returns>Null for a share of the page, for what depends on a font, and for what is no length.</returns>
    static double? Pixels(string? length)
    {
        var text = length?.Trim() ?? "";
        var digits = text[..(text.AsSpan().LastIndexOfAnyInRange('0', '9') + 1)];
        double? scale = text[digits.Length..].Trim('.', ' ').ToLowerInvariant() switch
        {
            "" or "px" => 1,
            "in" => 96,
            "cm" => 96 / 2.54,
            "mm" => 96 / 25.4,
            "pt" => 96 / 72.0,
            "pc" => 16,
            _ => null,
        };
        return Number(digits) is > 0 and { } number ? number * scale : null;
    }

    static double? Number(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;

    static int? Whole(double? pixels) => pixels is > 0 and <= LargestSize ? Math.Max(1, (int)Math.Round(pixels.Value)) : null;
}
