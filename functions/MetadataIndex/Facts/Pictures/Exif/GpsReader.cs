namespace OnPut.MetadataIndex.Facts.Pictures.Exif;

/// <summary>Exif 3.0 §4.6.6: where it was taken, and when by the satellites' clock.</summary>
internal static class GpsReader
{
    const int LatitudeReference = 1;
    const int Latitude = 2;
    const int LongitudeReference = 3;
    const int Longitude = 4;
    const int AltitudeReference = 5;
    const int Altitude = 6;
    const int Time = 7;
    const int Date = 29;
    const double LargestAltitude = 1e6;

    public static void Read(TiffDirectory gps, FactSheet facts)
    {
        var latitude = Degrees(gps, Latitude, gps.Text(LatitudeReference), 'N', 'S', 90);
        var longitude = Degrees(gps, Longitude, gps.Text(LongitudeReference), 'E', 'W', 180);
        // Where both are zero no satellite was seen: nobody takes pictures there.
        if (latitude is { } north && longitude is { } east && (north, east) != (0, 0))
            facts.Place ??= new(north, east, Height(gps));
        else if (gps.Has(Latitude) && gps.Has(Longitude) && (latitude, longitude) != (0, 0))
            facts.Problem("exif: the GPS directory has a latitude and a longitude that are no place");
        facts.Taken ??= TakenAt(gps);
    }

    /// <summary>Degrees, minutes and seconds; those that are left out or have no denominator count as none.</summary>
    static double? Degrees(TiffDirectory gps, int tag, string? reference, char positive, char negative, int most)
    {
        if (gps.Number(tag) is not { } degrees || reference is null)
            return null;
        var value = degrees + ((gps.Number(tag, 1) ?? 0) / 60) + ((gps.Number(tag, 2) ?? 0) / 3600);
        var letter = char.ToUpperInvariant(reference[0]);
        if (value > most || value < -most || (letter != positive && letter != negative))
            return null;
        return Math.Round(letter == negative && value > 0 ? -value : value, 9);
    }

    static double? Height(TiffDirectory gps) =>
        gps.Number(Altitude) is { } height && Math.Abs(height) < LargestAltitude
            ? gps.Integer(AltitudeReference) is 1 or 3 && height > 0 ? -height : height
            : null;

    static TakenAt? TakenAt(TiffDirectory gps)
    {
        if (gps.Number(Time) is not (>= 0 and < 24 and var hours) || gps.Number(Time, 1) is not (>= 0 and < 60 and var minutes)
            || gps.Number(Time, 2) is not (>= 0 and < 60 and var seconds))
            return null;
        return ExifTime.Parse(gps.Text(Date) + " 00:00:00") is { } day
            ? new(day.AddHours(hours).AddMinutes(minutes).AddSeconds(Math.Floor(seconds)), TimeSpan.Zero)
            : null;
    }
}
