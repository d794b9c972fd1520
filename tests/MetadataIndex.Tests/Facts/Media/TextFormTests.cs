using OnPut.MetadataIndex.Facts;
using OnPut.MetadataIndex.Facts.Media;

namespace OnPut.MetadataIndex.Tests.Facts.Media;

public sealed class TextFormTests
{
    [Theory]
    [InlineData("+48.1351+011.5820+520.5/", 48.1351, 11.582, 520.5)]
    [InlineData("-33.8568+151.2153/", -33.8568, 151.2153, null)]
    [InlineData("+4808.106+01134.92/", 48.1351, 11.582, null)]
    [InlineData("+480806.36-0113455.2-12CRSWGS_84/", 48.1351, -11.582, -12.0)]
    public void Places_are_read_in_degrees_minutes_and_seconds(string text, double latitude, double longitude, double? altitude)
    {
        var place = Iso6709.Parse(text);

        Assert.NotNull(place);
        Assert.Equal(latitude, place.Latitude, 6);
        Assert.Equal(longitude, place.Longitude, 6);
        Assert.Equal(altitude, place.Altitude);
    }

    [Theory]
    [InlineData("")]
    [InlineData("48,11")]
    [InlineData("+91.0+011.0/")]
    [InlineData("+48.1/")]
    public void What_is_no_place_is_none(string text) => Assert.Null(Iso6709.Parse(text));

    [Theory]
    [InlineData("2021-05-06T07:08:09+0200", 2)]
    [InlineData("2021-05-06T07:08:09-05:00", -5)]
    [InlineData("2021-05-06T07:08:09.000000Z", 0)]
    [InlineData("2021-05-06 07:08:09", null)]
    [InlineData("2021:05:06 07:08:09", null)]
    public void Dates_keep_their_distance_from_UTC_where_they_say_it(string text, int? hours) =>
        Assert.Equal(new(new(2021, 5, 6, 7, 8, 9), hours is { } known ? TimeSpan.FromHours(known) : null), MediaTime.Taken(text));

    [Theory]
    [InlineData("2021")]
    [InlineData("2021-05-06")]
    [InlineData("soon")]
    public void A_date_without_a_time_of_day_is_not_when_something_was_taken(string text) => Assert.Null(MediaTime.Taken(text));
}
