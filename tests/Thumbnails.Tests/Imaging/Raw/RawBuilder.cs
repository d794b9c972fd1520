using System.Buffers.Binary;
using NetVips;
using OnPut.Thumbnails.Imaging.Raw;

namespace OnPut.Thumbnails.Tests.Imaging.Raw;

/// <summary>Camera files as small as they can be: a preview, and something that stands for what the sensor saw.</summary>
static class RawBuilder
{
    const uint SensorPhotometric = 32803;
    const uint NikonCompression = 34713;

    public static byte[] Preview(int width, int height)
    {
        using var picture = Samples.Quarters(width, height);
        return picture.JpegsaveBuffer(q: 95, subsampleMode: Enums.ForeignSubsample.Off, keep: Enums.ForeignKeep.None);
    }

    /// <summary>Like a NEF: an icon in the first directory, the preview and the sensor's data in those below it.</summary>
    public static byte[] Nikon(byte[] preview, byte[] icon, uint orientation = 1, bool bigEndian = true)
    {
        var tiff = new TiffBuilder(bigEndian: bigEndian);
        var (large, small, sensor) = (tiff.Add(preview), tiff.Add(icon), tiff.Add(new byte[64]));
        var below = tiff.Directory(0,
            (TiffTag.Compression, [6]), (TiffTag.JpegOffset, [large]), (TiffTag.JpegLength, [(uint)preview.Length]));
        var raw = tiff.Directory(0,
            (TiffTag.Compression, [NikonCompression]), (TiffTag.Photometric, [SensorPhotometric]),
            (TiffTag.StripOffsets, [sensor]), (TiffTag.StripByteCounts, [64]));
        return tiff.ToFile(tiff.Directory(0,
            (TiffTag.Make, [0]), (TiffTag.Orientation, [orientation]), (TiffTag.SubDirectories, [below, raw]),
            (TiffTag.JpegOffset, [small]), (TiffTag.JpegLength, [(uint)icon.Length])));
    }

    /// <summary>Like a DNG: the preview as a strip of a directory below, the sensor's data in another.</summary>
    public static byte[] Dng(byte[] preview, uint orientation = 1)
    {
        var tiff = new TiffBuilder();
        var (strip, sensor) = (tiff.Add(preview), tiff.Add([0xFF, 0xD8, 0xFF, 0xC3, 0, 11, 14, 1, 0, 1, 0, 1, 1, 0, 0]));
        var below = tiff.Directory(0,
            (TiffTag.Compression, [7]), (TiffTag.Photometric, [6]),
            (TiffTag.StripOffsets, [strip]), (TiffTag.StripByteCounts, [(uint)preview.Length]));
        var raw = tiff.Directory(0,
            (TiffTag.Compression, [7]), (TiffTag.Photometric, [SensorPhotometric]),
            (TiffTag.StripOffsets, [sensor]), (TiffTag.StripByteCounts, [15]));
        return tiff.ToFile(tiff.Directory(0,
            (TiffTag.Orientation, [orientation]), (TiffTag.SubDirectories, [raw, below]), (TiffTag.DngVersion, [0x00000401])));
    }

    /// <summary>A DNG of nothing but the sensor's data: 16 bits a pixel, bright in the upper half as it is stored and dark in the lower one.</summary>
    public static byte[] WithoutPreview(int width, int height, uint orientation = 1)
    {
        var pixels = new byte[width * height * 2];
        for (var i = 0; i < pixels.Length; i += 2)
            pixels[i + 1] = i < pixels.Length / 2 ? (byte)0xF0 : (byte)0x04;
        var tiff = new TiffBuilder();
        var strip = tiff.Add(pixels);
        return tiff.ToFile(tiff.Directory(0,
            ((TiffTag)256, [(uint)width]), ((TiffTag)257, [(uint)height]), ((TiffTag)258, [16]), (TiffTag.Compression, [1]),
            (TiffTag.Photometric, [SensorPhotometric]), (TiffTag.Make, [0]), (TiffTag.StripOffsets, [strip]), (TiffTag.Orientation, [orientation]),
            ((TiffTag)277, [1]), ((TiffTag)278, [(uint)height]), (TiffTag.StripByteCounts, [(uint)pixels.Length]),
            ((TiffTag)33421, [2, 2]), (TiffBuilder.CfaPattern, [0x02010100]), (TiffTag.DngVersion, [0x00000401])));
    }

    /// <summary>Like a CR2: the preview is the first directory's strip, and raw data is JPEG too, but lossless.</summary>
    public static byte[] Canon(byte[] preview, uint orientation = 1)
    {
        var tiff = new TiffBuilder(preamble: [(byte)'C', (byte)'R', 2, 0, 0, 0, 0, 0]);
        var (strip, sensor) = (tiff.Add(preview), tiff.Add([0xFF, 0xD8, 0xFF, 0xC3, 0, 11, 14, 99, 0, 99, 0, 1, 1, 0, 0]));
        var raw = tiff.Directory(0, (TiffTag.Compression, [6]), (TiffTag.StripOffsets, [sensor]), (TiffTag.StripByteCounts, [15]));
        return tiff.ToFile(tiff.Directory(raw,
            (TiffTag.Compression, [6]), (TiffTag.Orientation, [orientation]),
            (TiffTag.StripOffsets, [strip]), (TiffTag.StripByteCounts, [(uint)preview.Length])));
    }

    /// <summary>Like an RW2: a number of its own in the header, and the preview as the bytes of a tag.</summary>
    public static byte[] Panasonic(byte[] preview)
    {
        var tiff = new TiffBuilder(magic: 0x55);
        return tiff.ToFile(tiff.DirectoryOfBytes(TiffTag.JpegFromRaw, tiff.Add(preview), preview.Length));
    }

    /// <summary>Like an ORF: the preview is hidden in the maker's notes.</summary>
    public static byte[] Olympus(byte[] preview)
    {
        var tiff = new TiffBuilder(magic: 0x4F52);
        tiff.Add(new byte[1000]);
        tiff.Add(preview);
        return tiff.ToFile(tiff.Directory(0, (TiffTag.Make, [0])));
    }

    /// <summary>Like a RAF: the header says where the preview is.</summary>
    public static byte[] Fuji(byte[] preview)
    {
        var header = new byte[200];
        "FUJIFILMCCD-RAW "u8.CopyTo(header);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(84), header.Length);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(88), preview.Length);
        return [.. header, .. preview, .. new byte[500]];
    }

    /// <summary>Like a CR3: a small preview in a box of its own, a large one as a track, the orientation among the metadata.</summary>
    public static byte[] CanonBoxes(byte[] preview, byte[] track, uint orientation)
    {
        var tiff = new TiffBuilder();
        var metadata = Box("CMT1", tiff.ToFile(tiff.Directory(0, (TiffTag.Orientation, [orientation]))));
        byte[] type = Box("ftyp", [.. "crx \0\0\0\0crx isom"u8]);
        byte[] small = Box("uuid", [.. Convert.FromHexString("EAF42B5E1C984B88B9FBB7DC406E4D16"), .. new byte[8],
            .. Box("PRVW", [.. new byte[12], .. Number(preview.Length), .. preview])]);
        byte[] Movie(int at) => Box("moov",
            [.. Box("uuid", [.. Convert.FromHexString("85C0B687820F11E08111F4CE462B6A48"), .. metadata]),
                .. Box("trak", Box("mdia", Box("minf", Box("stbl",
                    [.. Box("stsz", [0, 0, 0, 0, .. Number(track.Length), .. Number(1)]),
                        .. Box("co64", [0, 0, 0, 0, .. Number(1), .. Number(0), .. Number(at)])]))))]);
        return [.. type, .. Movie(type.Length + Movie(0).Length + small.Length + 8), .. small, .. Box("mdat", track)];
    }

    static byte[] Box(string type, byte[] content) => [.. Number(content.Length + 8), .. System.Text.Encoding.ASCII.GetBytes(type), .. content];

    static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
