namespace OnPut.MetadataIndex.Facts.Media.Matroska;

/// <summary>The Tracks element. The first track of pictures and the first of sound say what the film is made of.</summary>
internal static class TracksReader
{
    const uint Entry = 0xAE;
    const uint Type = 0x83;
    const uint Codec = 0x86;
    const uint Private = 0x63A2;
    const uint DefaultDuration = 0x23E383;
    const uint Video = 0xE0;
    const uint Audio = 0xE1;
    const uint PixelWidth = 0xB0;
    const uint PixelHeight = 0xBA;
    const uint Projection = 0x7670;
    const uint ProjectionRoll = 0x7675;
    const uint Channels = 0x9F;
    const uint SamplingRate = 0xB5;
    const uint OutputRate = 0x78B5;
    const ulong IsVideo = 1;
    const ulong IsAudio = 2;
    const int MostTracks = 32;
    const double NanosecondsASecond = 1_000_000_000;

    public static void Read(ContentReader content, FactSheet facts, EbmlElement tracks)
    {
        facts.Fill(media => media);
        foreach (var entry in Ebml.In(content, facts, tracks.Start, tracks.End).Where(element => element.Id == Entry).Take(MostTracks))
            Track(content, facts, entry);
    }

    static void Track(ContentReader content, FactSheet facts, EbmlElement entry)
    {
        var parts = Ebml.In(content, facts, entry.Start, entry.End).ToList();
        var type = Part(Type) is { } kind ? Ebml.Unsigned(content, kind) : 0;
        var id = Part(Codec) is { } codec ? Ebml.Text(content, codec) ?? "" : "";
        var own = Part(Private) is { } config ? content.Read(config.Start, (int)Math.Min(config.Length, 64)) : [];
        if (type == IsVideo && facts.Media?.VideoCodec is null)
        {
            var nanoseconds = Part(DefaultDuration) is { } lasts ? Ebml.Unsigned(content, lasts) : 0;
            facts.Fill(media => media with
            {
                VideoCodec = MatroskaCodecs.Name(id, own),
                FrameRate = nanoseconds > 0 ? Math.Round(NanosecondsASecond / nanoseconds, 4) : null,
            });
            if (Part(Video) is { } video)
                Pictures(content, facts, video);
        }
        else if (type == IsAudio && facts.Media?.AudioCodec is null)
        {
            facts.Fill(media => media with { AudioCodec = MatroskaCodecs.Name(id, own), Channels = 1, SampleRate = 8_000 });
            if (Part(Audio) is { } audio)
                Sound(content, facts, audio);
        }

        EbmlElement? Part(uint id)
        {
            foreach (var part in parts)
            {
                if (part.Id == id)
                    return part;
            }
            return null;
        }
    }

    static void Pictures(ContentReader content, FactSheet facts, EbmlElement video)
    {
        foreach (var element in Ebml.In(content, facts, video.Start, video.End))
        {
            var value = element.Id is PixelWidth or PixelHeight ? (int)Math.Min(Ebml.Unsigned(content, element), int.MaxValue) : 0;
            if (element.Id == PixelWidth)
                facts.Fill(media => media with { Width = value });
            else if (element.Id == PixelHeight)
                facts.Fill(media => media with { Height = value });
            else if (element.Id == Projection)
                Turned(content, facts, element);
        }
    }

    /// <summary>The roll counts counter-clockwise, from -180 to 180 degrees.</summary>
    static void Turned(ContentReader content, FactSheet facts, EbmlElement projection)
    {
        foreach (var roll in Ebml.In(content, facts, projection.Start, projection.End).Where(element => element.Id == ProjectionRoll)
            .Take(1))
        {
            if (Ebml.Float(content, roll) is >= -180 and <= 180 and var degrees && degrees % 90 == 0)
                facts.Fill(media => media with { Rotation = (360 - (int)degrees) % 360 });
        }
    }

    static void Sound(ContentReader content, FactSheet facts, EbmlElement audio)
    {
        foreach (var element in Ebml.In(content, facts, audio.Start, audio.End))
        {
            if (element.Id == Channels && Ebml.Unsigned(content, element) is > 0 and <= 256 and var channels)
                facts.Fill(media => media with { Channels = (int)channels });
            else if (element.Id is SamplingRate or OutputRate && Ebml.Float(content, element) is >= 1 and <= 10_000_000 and var rate)
                facts.Fill(media => media with { SampleRate = (int)Math.Round(rate) });
        }
    }
}
