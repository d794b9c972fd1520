namespace OnPut.MetadataIndex.Facts;

/// <param name="Latitude">Decimal degrees, north positive, -90 to 90.</param>
/// <param name="Longitude">Decimal degrees, east positive, -180 to 180.</param>
/// <param name="Altitude">Metres above sea level, negative below.</param>
internal sealed record PlaceFacts(double Latitude, double Longitude, double? Altitude = null);
