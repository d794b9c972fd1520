using System.Globalization;
using System.Text.RegularExpressions;

namespace OnPut.Cli.Asking.Find;

/// <summary>A circle on the globe.</summary>
/// <param name="Latitude">Degrees, north positive.</param>
/// <param name="Longitude">Degrees, east positive.</param>
/// <param name="Metres">The radius.</param>
sealed partial record Surroundings(double Latitude, double Longitude, double Metres)
{
    /// <summary>Metres from the middle, along the great circle of a sphere of the earth's mean radius; NULL where nobody knows.</summary>
    public const string DistanceSql = """
        CASE WHEN latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180 THEN
            2 * 6371008.8 * asin(least(1, sqrt(
                pow(sin(radians(latitude - $near_latitude) / 2), 2)
                + cos(radians($near_latitude)) * cos(radians(latitude)) * pow(sin(radians(longitude - $near_longitude) / 2), 2))))
        END
        """;

    /// <exception cref="UserErrorException">It is no place with a radius.</exception>
    public static Surroundings Parse(string text, string option)
    {
        var match = Form.Match(text);
        if (!match.Success)
            throw Refused(text, option, "");
        var unit = match.Groups["unit"].Value.ToUpperInvariant() switch { "KM" => 1000, "MI" => 1609.344, _ => 1 };
        var place = new Surroundings(Number(match, "latitude"), Number(match, "longitude"), Number(match, "radius") * unit);
        return Math.Abs(place.Latitude) <= 90 && Math.Abs(place.Longitude) <= 180
            ? place
            : throw Refused(text, option, ", with a latitude from -90 to 90 and a longitude from -180 to 180");
    }

    static double Number(Match match, string name) => double.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    static UserErrorException Refused(string text, string option, string more) =>
        new($"{option} is '{text}', expected LATITUDE,LONGITUDE,RADIUS in m, km or mi such as 48.1,11.6,10km{more}.");

    [GeneratedRegex(
        @"^\s*(?<latitude>[+-]?\d+(\.\d+)?)\s*,\s*(?<longitude>[+-]?\d+(\.\d+)?)\s*,\s*(?<radius>\d+(\.\d+)?)\s*(?<unit>m|km|mi)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form { get; }
}
