using System.Text;
using OnPut.MetadataIndex.Facts.Boxes;

namespace OnPut.MetadataIndex.Facts.Media.IsoMedia;

/// <summary>The first sample entry of an <c>stsd</c> box: which codec, and how large, or how many channels at which rate.</summary>
internal static class SampleEntryReader
{
    const int VideoLength = 78;
    const int AudioLength = 28;
    const int MostConfiguration = 1_024;

    public static void Read(ContentReader content, FactSheet facts, Box stsd, Track track)
    {
        var version = content.Read(stsd.Start, 1) is [var first] ? first : 0;
        foreach (var entry in BoxReader.In(content, stsd.Start + 8, stsd.End, facts))
        {
            if (track.Handler == "vide")
                Video(content, facts, entry, track);
            else
                Audio(content, facts, entry, version);
            return;
        }
    }

    static void Video(ContentReader content, FactSheet facts, Box entry, Track track)
    {
        ReadOnlySpan<byte> bytes = entry.Content(content, VideoLength);
        var (width, height) = ((int)bytes.U16(24), (int)bytes.U16(26));
        if (width == 0 || height == 0)
            (width, height) = track.Shown;
        var codec = CodecNames.Video(entry.Type);
        facts.Fill(media => media with
        {
            VideoCodec = codec,
            Width = width > 0 ? width : null,
            Height = height > 0 ? height : null,
            Rotation = track.Rotation,
        });
        foreach (var box in BoxReader.In(content, entry.Start + VideoLength, entry.End))
        {
            if (box.Type == "esds" && ElementaryStream.Read(Configuration(content, box)).Codec is { } named)
                facts.Fill(media => media with { VideoCodec = named });
            else if (box.Type == "sinf" && Original(content, box) is { } original)
                facts.Fill(media => media with { VideoCodec = CodecNames.Video(original) });
        }
    }

    static void Audio(ContentReader content, FactSheet facts, Box entry, int version)
    {
        ReadOnlySpan<byte> bytes = entry.Content(content, 64);
        // QuickTime's own versions of the entry; where the box itself has a version, ISO means another thing by the field.
        var layout = version == 0 ? bytes.U16(8) : 0;
        long channels = layout == 2 ? bytes.U32(40) : bytes.U16(16);
        var rate = layout == 2 ? bytes.F64(32) : bytes.U32(24) / 65_536.0;
        facts.Fill(media => media with
        {
            AudioCodec = CodecNames.Audio(entry.Type),
            Channels = Channels(channels),
            SampleRate = Rate(rate),
        });
        var start = entry.Start + AudioLength + layout switch { 1 => 16, 2 => 36, _ => 0 };
        Configured(content, facts, start, entry.End, isInWave: false);
    }

    /// <summary>What the codec's own configuration says is so: the entry may say what its writer likes.</summary>
    static void Configured(ContentReader content, FactSheet facts, long start, long end, bool isInWave)
    {
        foreach (var box in BoxReader.In(content, start, end))
        {
            if (box.Type == "wave" && !isInWave)
            {
                Configured(content, facts, box.Start, box.End, isInWave: true);
            }
            else if (box.Type == "esds")
            {
                var stream = ElementaryStream.Read(Configuration(content, box));
                facts.Fill(media => media with
                {
                    AudioCodec = stream.Codec ?? media.AudioCodec,
                    Channels = stream.Channels ?? media.Channels,
                    SampleRate = stream.SampleRate ?? media.SampleRate,
                });
            }
            else if (box.Type == "sinf" && Original(content, box) is { } original)
            {
                facts.Fill(media => media with { AudioCodec = CodecNames.Audio(original) });
            }
            else if (box.Type is "alac" or "dfLa" or "dOps")
            {
                Own(Configuration(content, box), box.Type, facts);
            }
        }
    }

    static void Own(ReadOnlySpan<byte> bytes, string type, FactSheet facts)
    {
        var (channels, rate) = type switch
        {
            "alac" => (bytes.U8(13), bytes.U32(24)),
            "dfLa" => ((byte)((bytes.U8(20) >> 1 & 7) + 1), (uint)bytes.U24(18) >> 4),
            _ => (bytes.U8(1), 48_000u),
        };
        facts.Fill(media => media with { Channels = Channels(channels) ?? media.Channels, SampleRate = Rate(rate) ?? media.SampleRate });
    }

    static byte[] Configuration(ContentReader content, Box box) => box.Content(content, MostConfiguration);

    /// <summary>The codec of an encrypted track.</summary>
    static string? Original(ContentReader content, Box sinf) =>
        BoxReader.Find(content, sinf.Start, sinf.End, "frma") is { } format
            ? Encoding.Latin1.GetString(content.Read(format.Start, 4))
            : null;

    static int? Channels(long count) => count is > 0 and <= 256 ? (int)count : null;

    static int? Rate(double hertz) => hertz is >= 1 and <= 10_000_000 ? (int)Math.Round(hertz) : null;
}
