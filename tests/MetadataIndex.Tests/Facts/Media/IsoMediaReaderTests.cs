using OnPut.MetadataIndex.Facts;
using OnPut.MetadataIndex.Facts.Media.IsoMedia;
using static OnPut.MetadataIndex.Tests.Facts.Media.IsoBuilder;

namespace OnPut.MetadataIndex.Tests.Facts.Media;

public sealed class IsoMediaReaderTests
{
    const uint Noon = 3_661_502_400; // 2020-01-10T12:00:00Z
    const long FiveGigabytes = 5L << 30;

    static readonly (int, int, int, int) Upright = (1, 0, 0, 1);

    [Fact]
    public void An_encoders_file_tells_codecs_size_rate_and_tags()
    {
        var facts = Reading.Of(TinyFiles.Mp4, IsoMediaReader.Read);

        facts.Lasts(0.12);
        facts.HasTags();
        Assert.Equal(("h264", "aac"), (facts.Media?.VideoCodec, facts.Media?.AudioCodec));
        Assert.Equal((16, 16, 0), (facts.Media?.Width, facts.Media?.Height, facts.Media?.Rotation));
        Assert.Equal((25.0, 1, 8_000), (facts.Media?.FrameRate, facts.Media?.Channels, facts.Media?.SampleRate));
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void A_film_in_fragments_lasts_until_its_last_fragment_ends()
    {
        var facts = Reading.Of(TinyFiles.FragmentedMp4, IsoMediaReader.Read);

        facts.Lasts(0.248);
        Assert.Equal(("h264", "aac"), (facts.Media?.VideoCodec, facts.Media?.AudioCodec));
    }

    [Fact]
    public void An_index_of_the_first_segment_alone_does_not_say_how_long_a_film_is()
    {
        byte[] Segment(uint start) => [.. Index(600), .. Box("moof",
            Box("traf", Box("tfhd", U32(8), U32(1), U32(20)), Box("tfdt", U32(0), U32(start)), Box("trun", U32(0), U32(30))))];
        byte[] Index(uint units) => Box("sidx", U32(0), U32(1), U32(600), U32(0), U32(0), U16(0), U16(1), U32(68), U32(units), U32(0));
        byte[] film = [.. Box("moov", MovieHeader(Noon, 600, 1), Film("avc1", 64, 48, (1, 0, 0, 1)), Box("mvex")),
            .. Segment(0), .. Segment(600), .. Segment(1_200)];

        Reading.Of(film, IsoMediaReader.Read).Lasts(3);
    }

    [Theory]
    [InlineData(1, 0, 0, 1, 0)]
    [InlineData(0, 1, -1, 0, 90)]
    [InlineData(-1, 0, 0, -1, 180)]
    [InlineData(0, -1, 1, 0, 270)]
    public void The_matrix_of_a_phones_film_says_how_to_turn_it(int a, int b, int c, int d, int rotation)
    {
        var facts = Reading.Of(Box("moov", MovieHeader(Noon, 600, 6_000), Film("hvc1", 1920, 1080, (a, b, c, d), Times(300, 20))),
            IsoMediaReader.Read);

        Assert.Equal(rotation, facts.Media?.Rotation);
        Assert.Equal((1920, 1080, "hevc"), (facts.Media?.Width, facts.Media?.Height, facts.Media?.VideoCodec));
        Assert.Equal(30, facts.Media?.FrameRate);
    }

    [Fact]
    public void QuickTimes_texts_tell_camera_place_and_the_clock_there()
    {
        var udta = Box("udta", UserText("©mak", "Maker"), UserText("©mod", "Model 3"), UserText("©xyz", "-33.8568+151.2153+005.000/"),
            UserText("©day", "2020-01-10T23:00:00+1100"), U32(0));
        var facts = Reading.Of(Box("moov", MovieHeader(Noon, 600, 6_000), Film("avc1", 640, 480, Upright), udta), IsoMediaReader.Read);

        Assert.Equal(("Maker", "Model 3"), (facts.Camera?.Make, facts.Camera?.Model));
        Assert.Equal(new(-33.8568, 151.2153, 5), facts.Place);
        Assert.Equal(new(new(2020, 1, 10, 23, 0, 0), TimeSpan.FromHours(11)), facts.Taken);
        Assert.Equal(new(2020, 1, 10, 12, 0, 0, TimeSpan.Zero), facts.Description?.Created);
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void QuickTimes_keys_tell_the_same()
    {
        var keys = Box("keys", U32(0), U32(2), Box("mdta", "com.apple.quicktime.make"u8.ToArray()),
            Box("mdta", "com.apple.quicktime.location.ISO6709"u8.ToArray()));
        var list = Box("ilst", Box("\0\0\0\x01", Box("data", U32(1), U32(0), "Apple"u8.ToArray())),
            Box("\0\0\0\x02", Box("data", U32(1), U32(0), "+48.1351+011.5820/"u8.ToArray())));
        var facts = Reading.Of(Box("moov", MovieHeader(Noon, 600, 6_000), Box("meta", Box("hdlr", Zeros(24)), keys, list)),
            IsoMediaReader.Read);

        Assert.Equal("Apple", facts.Camera?.Make);
        Assert.Equal(new(48.1351, 11.582), facts.Place);
    }

    [Fact]
    public void A_film_without_another_date_was_taken_when_its_header_says_in_UTC()
    {
        var facts = Reading.Of(Box("moov", MovieHeader(Noon, 600, 6_000), Film("avc1", 640, 480, Upright)), IsoMediaReader.Read);

        Assert.Equal(new(new(2020, 1, 10, 12, 0, 0), TimeSpan.Zero), facts.Taken);
    }

    [Fact]
    public void Music_that_was_released_at_a_time_of_day_was_not_recorded_then()
    {
        var list = Box("ilst", Box("©day", Box("data", U32(1), U32(0), "2008-03-11T07:00:00Z"u8.ToArray())));
        var facts = Reading.Of(Box("moov", MovieHeader(Noon, 600, 6_000), Box("udta", Box("meta", U32(0), list))), IsoMediaReader.Read);

        Assert.Equal(2008, facts.Media?.Year);
        Assert.Null(facts.Taken);
    }

    [Fact]
    public void A_compact_camera_tells_its_make_and_model()
    {
        var tags = Box("TAGS", [.. "NIKON DIGITAL CAMERA\0\0\0\0"u8, .. "E5000\0\0\0"u8, .. Zeros(40)]);
        var facts = Reading.Of(Box("moov", MovieHeader(Noon, 600, 6_000), Box("udta", tags)), IsoMediaReader.Read);

        Assert.Equal(("NIKON DIGITAL CAMERA", "E5000"), (facts.Camera?.Make, facts.Camera?.Model));
    }

    [Fact]
    public void A_box_that_claims_too_much_is_a_problem_and_what_came_before_stays()
    {
        byte[] moov = [.. U32(5_000), .. "moov"u8, .. MovieHeader(Noon, 600, 6_000), .. U32(900), .. "trak"u8];
        var facts = Reading.Of(moov, IsoMediaReader.Read);

        facts.Lasts(10);
        Assert.Equal(2, facts.Problems.Count);
        Assert.StartsWith("mp4: the moov box at 0 claims 5,000 bytes", facts.Problems[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_five_gigabytes_with_the_description_at_the_end_less_than_512_KiB_are_read()
    {
        var sizes = Zeros(2 * 1024 * 1024);
        var moov = Box("moov", MovieHeader(Noon, 600, 6_000),
            Film("avc1", 3840, 2160, Upright, Times(300, 20), Box("ctts", sizes), Box("stsz", sizes), Box("co64", sizes)),
            Film("tmcd", 0, 0, Upright, Box("stsz", sizes)),
            Box("udta", UserText("©mak", "Maker")));
        byte[] start = [.. Box("ftyp", Zeros(16)), .. U32(1), .. "mdat"u8, .. U64(FiveGigabytes - 24 - (ulong)moov.Length)];
        using var stored = new StoredObject((long)FiveGigabytes, budget: 512 << 10, (0, start), ((long)FiveGigabytes - moov.Length, moov));

        var facts = Reading.Of(stored, IsoMediaReader.Read);

        Assert.Empty(facts.Problems);
        Assert.Equal((3840, 30.0, "Maker"), (facts.Media?.Width, facts.Media?.FrameRate, facts.Camera?.Make));
        Assert.Equal((long)(FiveGigabytes * 8 / 10.0), facts.Media?.BitRate);
    }
}
