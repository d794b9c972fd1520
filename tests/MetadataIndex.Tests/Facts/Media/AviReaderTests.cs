using System.Buffers.Binary;
using System.Text;
using OnPut.MetadataIndex.Facts.Media.Riff;

namespace OnPut.MetadataIndex.Tests.Facts.Media;

public sealed class AviReaderTests
{
    [Fact]
    public void A_cameras_film_tells_size_rate_codecs_and_when_it_was_taken()
    {
        var video = List("strl",
            Chunk("strh", [.. "vidsmjpg"u8, .. new byte[12], .. U32(1_001), .. U32(30_000), .. U32(0), .. U32(300), .. new byte[20]]),
            Chunk("strf", [.. U32(40), .. U32(640), .. U32(480), 1, 0, 24, 0, .. "MJPG"u8, .. new byte[20]]));
        var audio = List("strl",
            Chunk("strh", [.. "auds"u8, .. new byte[16], .. U32(1), .. U32(8_000), .. U32(0), .. U32(80_000), .. new byte[20]]),
            Chunk("strf", [1, 0, 1, 0, .. U32(8_000), .. U32(8_000), 1, 0, 8, 0]));
        var header = List("hdrl", Chunk("avih", [.. U32(33_367), .. new byte[28], .. U32(640), .. U32(480), .. new byte[16]]), video, audio,
            Chunk("IDIT", [.. "Mon Mar  3 15:04:43 2003\n\0"u8]));
        var camera = List("exif", Chunk("ecor", [.. "Maker\0"u8]), Chunk("emdl", [.. "Model 3\0"u8]));
        byte[] parts = [.. "AVI "u8, .. header, .. camera, .. Chunk("odd ", [1]), .. List("INFO", Chunk("INAM", [.. "Titel\0"u8])),
            .. Chunk("JUNK", [])];
        byte[] file = [.. "RIFF"u8, .. U32(parts.Length), .. parts];
        var facts = Reading.Of(file, AviReader.Read);

        facts.Lasts(10.01);
        Assert.Equal(("mjpeg", "pcm"), (facts.Media?.VideoCodec, facts.Media?.AudioCodec));
        Assert.Equal((640, 480, 8_000, 1), (facts.Media?.Width, facts.Media?.Height, facts.Media?.SampleRate, facts.Media?.Channels));
        Assert.Equal(30_000 / 1_001.0, facts.Media?.FrameRate);
        Assert.Equal(("Maker", "Model 3", "Titel"), (facts.Camera?.Make, facts.Camera?.Model, facts.Description?.Title));
        Assert.Equal(new(new(2003, 3, 3, 15, 4, 43), null), facts.Taken);
        Assert.Empty(facts.Problems);
    }

    static byte[] Chunk(string id, byte[] content) =>
        [.. Encoding.ASCII.GetBytes(id), .. U32(content.Length), .. content, .. new byte[content.Length & 1]];

    static byte[] List(string type, params byte[][] chunks) =>
        Chunk("LIST", [.. Encoding.ASCII.GetBytes(type), .. chunks.SelectMany(chunk => chunk)]);

    static byte[] U32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
