using System.Globalization;
using System.Text;
using OnPut.MetadataIndex.Facts.Media.IsoMedia;

namespace OnPut.MetadataIndex.Facts.Media;

/// <summary>FLV (Adobe Flash Video File Format 10.1): the object <c>onMetaData</c> in AMF0, and the heads of the first tags.</summary>
internal static class FlvReader
{
    const int TagHeader = 11;
    const int MostTags = 16;
    const int MostScript = 16 * 1024;
    const int MostProperties = 128;
    const int LongestConfiguration = 8;
    const int Sound = 8;
    const int Pictures = 9;
    const int Script = 18;

    public static void Read(ContentReader content, FactSheet facts)
    {
        ReadOnlySpan<byte> head = content.Head(9);
        long at = head.U32(5) + 4L;
        for (var count = 0; count < MostTags && at + TagHeader < content.Length; count++)
        {
            ReadOnlySpan<byte> tag = content.Read(at, TagHeader + 2 + LongestConfiguration);
            var (type, size) = (tag.U8(0) & 0x1F, tag.U24(1));
            if (type == Script)
                MetaData(content.Read(at + TagHeader, Math.Min(size, MostScript)), facts, content.Length);
            else if (type == Sound && facts.Media?.AudioCodec is null)
                SoundOf(tag.Part(TagHeader), facts);
            else if (type == Pictures && facts.Media?.VideoCodec is null)
                PicturesOf(tag.U8(TagHeader) & 15, facts);
            else if (type is not (Sound or Pictures))
                return;
            at += TagHeader + size + 4;
        }
    }

    static void SoundOf(ReadOnlySpan<byte> sound, FactSheet facts)
    {
        var head = sound.U8(0);
        var codec = (head >> 4) switch
        {
            0 or 3 => "pcm",
            1 => "adpcm_swf",
            2 or 14 => "mp3",
            4 or 5 or 6 => "nellymoser",
            7 => "pcm_alaw",
            8 => "pcm_mulaw",
            10 => "aac",
            11 => "speex",
            _ => null,
        };
        int? rate = (head >> 2 & 3) switch { 0 => 5_512, 1 => 11_025, 2 => 22_050, _ => 44_100 };
        int? channels = (head & 1) + 1;
        // Of AAC these bits always say the same, whatever it is; its own configuration comes first.
        if (codec == "aac" && sound.U8(1) == 0)
            (_, channels, rate) = ElementaryStream.Aac(sound.Part(2));
        facts.Fill(media => media with { AudioCodec = codec, SampleRate = media.SampleRate ?? rate, Channels = channels });
    }

    static void PicturesOf(int codec, FactSheet facts)
    {
        var name = codec switch { 2 => "flv1", 3 or 6 => "flashsv", 4 => "vp6f", 5 => "vp6a", 7 => "h264", 12 => "hevc", 13 => "av1", _ => null };
        facts.Fill(media => media with { VideoCodec = name });
    }

    /// <summary>A name, then properties: name and value, until one is neither number, flag nor text.</summary>
    static void MetaData(ReadOnlySpan<byte> bytes, FactSheet facts, long length)
    {
        const int Number = 0, Flag = 1, Text = 2, Map = 8;
        var rest = bytes.Part(3);
        if (!rest.StartsWith("onMetaData"u8))
            return;
        rest = rest.Part(10);
        rest = rest.Part(rest.U8(0) == Map ? 5 : 1);
        for (var count = 0; count < MostProperties && rest.U16(0) > 0; count++)
        {
            var name = Encoding.Latin1.GetString(rest.Part(2, Math.Min(rest.U16(0), (ushort)64)));
            rest = rest.Part(2 + rest.U16(0));
            var type = rest.U8(0);
            if (type == Number)
                Numeric(name, rest.F64(1), facts, length);
            else if (type == Text)
                facts.Tag(name, FactText.Decode(rest.Part(3, rest.U16(1))));
            else if (type != Flag)
                return;
            rest = rest.Part(type switch { Number => 9, Flag => 2, _ => 3 + rest.U16(1) });
        }
    }

    static void Numeric(string name, double value, FactSheet facts, long length)
    {
        if (name == "duration" && value > 0)
            facts.FillDuration(value, length);
        else if (name == "width" && value is >= 1 and <= int.MaxValue)
            facts.Fill(media => media with { Width = (int)value });
        else if (name == "height" && value is >= 1 and <= int.MaxValue)
            facts.Fill(media => media with { Height = (int)value });
        else if (name == "framerate" && value is > 0 and < 10_000)
            facts.Fill(media => media with { FrameRate = value });
        else if (name == "audiosamplerate" && value is >= 1 and <= 10_000_000)
            facts.Fill(media => media with { SampleRate = (int)value });
        else if (name is "track" or "year" && value is >= 1 and <= 9_999)
            facts.Tag(name, value.ToString(CultureInfo.InvariantCulture));
    }
}
