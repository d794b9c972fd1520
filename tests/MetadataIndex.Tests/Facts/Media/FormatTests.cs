using OnPut.MetadataIndex.Facts.Media;
using OnPut.MetadataIndex.Facts.Media.Asf;
using OnPut.MetadataIndex.Facts.Media.Matroska;
using OnPut.MetadataIndex.Facts.Media.Mpeg;
using OnPut.MetadataIndex.Facts.Media.Ogg;
using OnPut.MetadataIndex.Facts.Media.Riff;

namespace OnPut.MetadataIndex.Tests.Facts.Media;

public sealed class FormatTests
{
    [Fact]
    public void WebM_tells_codecs_size_rate_and_tags()
    {
        var facts = Reading.Of(TinyFiles.WebM, MatroskaReader.Read);

        facts.Lasts(0.128);
        facts.HasTags();
        Assert.Equal(("vp8", "opus", 48_000, 1),
            (facts.Media?.VideoCodec, facts.Media?.AudioCodec, facts.Media?.SampleRate, facts.Media?.Channels));
        Assert.Equal((16, 16, 25.0), (facts.Media?.Width, facts.Media?.Height, facts.Media?.FrameRate));
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void A_recording_of_unknown_length_lasts_until_its_last_block()
    {
        var facts = Reading.Of(TinyFiles.LiveWebM, MatroskaReader.Read);

        facts.Lasts(0.08);
        Assert.Equal("vp8", facts.Media?.VideoCodec);
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void Ogg_lasts_as_its_last_page_says_less_what_Opus_skips()
    {
        var facts = Reading.Of(TinyFiles.Opus, OggReader.Read);

        facts.Lasts(0.12);
        facts.HasTags();
        Assert.Equal(("opus", 48_000, 1), (facts.Media?.AudioCodec, facts.Media?.SampleRate, facts.Media?.Channels));
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void Flash_video_tells_what_its_script_says()
    {
        var facts = Reading.Of(TinyFiles.Flv, FlvReader.Read);

        facts.Lasts(0.12);
        facts.HasTags();
        Assert.Equal(("flv1", 16, 16, 25.0), (facts.Media?.VideoCodec, facts.Media?.Width, facts.Media?.Height, facts.Media?.FrameRate));
    }

    [Fact]
    public void Windows_media_tells_codecs_size_and_tags()
    {
        var facts = Reading.Of(TinyFiles.Wmv, AsfReader.Read);

        facts.HasTags();
        Assert.Equal(("wmv2", "wmav2", 22_050), (facts.Media?.VideoCodec, facts.Media?.AudioCodec, facts.Media?.SampleRate));
        Assert.Equal((16, 16), (facts.Media?.Width, facts.Media?.Height));
        Assert.Null(facts.Description?.Created);
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void Wav_tells_format_length_and_list()
    {
        var facts = Reading.Of(TinyFiles.Wav, WavReader.Read);

        facts.Lasts(0.12);
        facts.HasTags();
        Assert.Equal(("pcm_alaw", 8_000, 1, 64_000L),
            (facts.Media?.AudioCodec, facts.Media?.SampleRate, facts.Media?.Channels, facts.Media?.BitRate));
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void Aiff_tells_rate_length_and_name()
    {
        var facts = Reading.Of(TinyFiles.Aiff, AiffReader.Read);

        facts.Lasts(0.12);
        Assert.Equal(("pcm", 8_000, 1), (facts.Media?.AudioCodec, facts.Media?.SampleRate, facts.Media?.Channels));
        Assert.Equal("Titel", facts.Description?.Title);
    }

    [Fact]
    public void Core_audio_tells_rate_and_length()
    {
        var facts = Reading.Of(TinyFiles.Caf, CafReader.Read);

        facts.Lasts(0.12);
        Assert.Equal(("pcm", 8_000, 1), (facts.Media?.AudioCodec, facts.Media?.SampleRate, facts.Media?.Channels));
    }

    [Fact]
    public void A_transport_stream_tells_codec_and_size()
    {
        var facts = Reading.Of(TinyFiles.TransportStream, TransportStreamReader.Read);

        Assert.Equal(("mpeg2video", 16, 16, 25.0),
            (facts.Media?.VideoCodec, facts.Media?.Width, facts.Media?.Height, facts.Media?.FrameRate));
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void Amr_lasts_twenty_milliseconds_a_frame()
    {
        byte[] file = [.. "#!AMR\n"u8, .. Enumerable.Repeat<byte[]>([0x3C, .. new byte[31]], 50).SelectMany(frame => frame)];
        var facts = Reading.Of(file, AmrReader.Read);

        facts.Lasts(1);
        Assert.Equal(("amr_nb", 8_000), (facts.Media?.AudioCodec, facts.Media?.SampleRate));
    }
}
