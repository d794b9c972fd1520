using OnPut.MetadataIndex.Facts;
using OnPut.MetadataIndex.Facts.Media.Mpeg;

namespace OnPut.MetadataIndex.Tests.Facts.Media;

public sealed class MpegStreamTests
{
    [Theory]
    [InlineData("0000000167640028ACD940780227E5C044000003000400000300C83C60C658")]
    [InlineData("0000000167640028ACD94078044FDE0220000003002000000643E2C5B2C0")]
    public void The_parameters_of_h264_tell_the_size_without_what_is_cropped_in_fields_and_frames(string unit)
    {
        var facts = new FactSheet();
        AvcParameters.Read(Convert.FromHexString(unit), facts);

        Assert.Equal((1920, 1080), (facts.Media?.Width, facts.Media?.Height));
    }

    [Fact]
    public void A_transport_stream_lasts_until_its_last_picture_was_shown() =>
        Reading.Of(TinyFiles.TransportStream, TransportStreamReader.Read).Lasts(0.12);

    [Fact]
    public void A_programme_stream_tells_codec_size_and_how_long_it_lasts()
    {
        byte[] file =
        [
            .. Pack, .. Picture(0x31, 0x00, 0x01, 0x00, 0x01), // 0 s
            0, 0, 1, 0xB3, 0x16, 0x01, 0x20, 0x13, 0xFF, 0xFF, 0xE0, 0x18, // 352 × 288, 25 a second
            .. Pack, .. Picture(0x31, 0x00, 0x0B, 0x7E, 0x41), // 2 s
        ];
        var facts = Reading.Of(file, ProgramStreamReader.Read);

        facts.Lasts(2.04);
        Assert.Equal(("mpeg1video", 352, 288, 25.0),
            (facts.Media?.VideoCodec, facts.Media?.Width, facts.Media?.Height, facts.Media?.FrameRate));
    }

    static byte[] Pack => [0, 0, 1, 0xBA, 0x21, 0, 1, 0, 1, 0x80, 0, 1];

    /// <summary>A packet of pictures of MPEG-1, with when the first is shown and when it is decoded.</summary>
    static byte[] Picture(params byte[] time) => [0, 0, 1, 0xE0, 0, 20, .. time, 0x11, 0, 1, 0, 1];
}
