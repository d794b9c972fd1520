using System.Text;
using OnPut.MetadataIndex.Facts;
using OnPut.MetadataIndex.Facts.Media;
using OnPut.MetadataIndex.Facts.Media.Mpeg;
using static OnPut.MetadataIndex.Tests.Facts.Media.IsoBuilder;

namespace OnPut.MetadataIndex.Tests.Facts.Media;

public sealed class MpegAudioReaderTests
{
    /// <summary>Of layer 3, 128,000 bits and 44,100 samples a second, two channels.</summary>
    static readonly byte[] Frame = [0xFF, 0xFB, 0x90, 0x00, .. new byte[413]];

    [Fact]
    public void An_encoders_file_lasts_as_its_header_counts_frames()
    {
        var facts = Reading.Of(TinyFiles.Mp3, MpegAudioReader.Read);

        facts.HasTags();
        facts.Lasts(0.288);
        Assert.Equal(("mp3", 8_000, 1), (facts.Media?.AudioCodec, facts.Media?.SampleRate, facts.Media?.Channels));
        Assert.Empty(facts.Problems);
    }

    [Fact]
    public void A_file_without_a_header_lasts_as_its_length_says()
    {
        var facts = Reading.Of(Repeated(Frame, 383), MpegAudioReader.Read);

        facts.Lasts(10, tolerance: 0.05);
        Assert.Equal((2, 44_100), (facts.Media?.Channels, facts.Media?.SampleRate));
    }

    [Theory]
    [InlineData(0, "Grüße")]
    [InlineData(1, "Привет")]
    [InlineData(2, "日本語")]
    [InlineData(3, "naïve ☕")]
    public void Titles_are_read_in_each_of_the_four_encodings(byte encoding, string title)
    {
        var coder = encoding switch { 0 => Encoding.Latin1, 1 => Encoding.Unicode, 2 => Encoding.BigEndianUnicode, _ => Encoding.UTF8 };
        byte[] text = [encoding, .. encoding == 1 ? [0xFF, 0xFE] : Array.Empty<byte>(), .. coder.GetBytes(title)];

        Assert.Equal(title, Reading.Of(Tagged(4, 0, TextFrame("TIT2", text)), MpegAudioReader.Read).Description?.Title);
    }

    [Fact]
    public void An_unsynchronised_tag_is_undone_first()
    {
        // The byte order mark FF FE has a zero put into it, which the frame's size does not count.
        byte[] frame = [.. "TIT2"u8, .. U32(5), 0, 0, 1, 0xFF, 0, 0xFE, (byte)'A', 0];

        Assert.Equal("A", Reading.Of(Tagged(3, 0x80, frame), MpegAudioReader.Read).Description?.Title);
    }

    [Fact]
    public void The_short_names_of_the_second_version_are_read()
    {
        byte[] frame = [.. "TT2"u8, 0, 0, 5, 0, .. "Lied"u8];

        Assert.Equal("Lied", Reading.Of(Tagged(2, 0, frame), MpegAudioReader.Read).Description?.Title);
    }

    [Fact]
    public void A_large_picture_before_the_title_is_passed_over_unread()
    {
        const int pictureLength = 1 << 20;
        byte[] head = [.. "ID3"u8, 3, 0, 0, .. Synchsafe(pictureLength + 10 + 15), .. "APIC"u8, .. U32(pictureLength), 0, 0];
        byte[] title = [.. TextFrame("TIT2", [0, .. "Lied"u8]), .. Frame, .. Frame];
        using var stored = new StoredObject(
            head.Length + pictureLength + title.Length, budget: 256 << 10, (0, head), (head.Length + pictureLength, title));

        var facts = Reading.Of(stored, MpegAudioReader.Read);

        Assert.Equal(("Lied", "mp3"), (facts.Description?.Title, facts.Media?.AudioCodec));
    }

    [Fact]
    public void Adts_lasts_as_its_first_frames_and_its_length_say()
    {
        byte[] frame = [0xFF, 0xF1, 0x50, 0x80, 0x40, 0x1F, 0xFC, .. new byte[505]];
        var facts = Reading.Of(Repeated(frame, 430), AdtsReader.Read);

        facts.Lasts(430 * 1_024 / 44_100.0);
        Assert.Equal(("aac", 2, 44_100), (facts.Media?.AudioCodec, facts.Media?.Channels, facts.Media?.SampleRate));
    }

    [Fact]
    public void Flac_tells_what_its_first_block_says_and_its_comments()
    {
        byte[] info = [.. new byte[10], .. U64(44_100ul << 44 | 1ul << 41 | 15ul << 36 | 88_200), .. new byte[16]];
        byte[] comments = [0, 0, 0, 0, 1, 0, 0, 0, 10, 0, 0, 0, .. "ARTIST=Wer"u8];
        byte[] file = [.. "fLaC"u8, 0, 0, 0, 34, .. info, 0x84, 0, 0, (byte)comments.Length, .. comments];
        var facts = Reading.Of(file, FlacReader.Read);

        facts.Lasts(2);
        Assert.Equal(("flac", 44_100, 2, "Wer"),
            (facts.Media?.AudioCodec, facts.Media?.SampleRate, facts.Media?.Channels, facts.Description?.Author));
    }

    static byte[] Tagged(byte version, byte flags, byte[] frames) =>
        [.. "ID3"u8, version, 0, flags, .. Synchsafe(frames.Length), .. frames, .. Frame, .. Frame];

    /// <summary>Of versions 2.3 and 2.4, which agree on short sizes.</summary>
    static byte[] TextFrame(string name, byte[] text) => [.. Encoding.ASCII.GetBytes(name), .. U32((uint)text.Length), 0, 0, .. text];

    static byte[] Synchsafe(int size) => [(byte)(size >> 21 & 127), (byte)(size >> 14 & 127), (byte)(size >> 7 & 127), (byte)(size & 127)];

    static byte[] Repeated(byte[] part, int count) => [.. Enumerable.Repeat(part, count).SelectMany(bytes => bytes)];
}
