using OnPut.Thumbnails.Imaging.Raw;

namespace OnPut.Thumbnails.Imaging.Magick;

/// <summary>The first directory of a TIFF that libvips does not open.</summary>
internal static class RareTiffHeader
{
    const int MostSamples = 5;

    /// <summary>None, LZW, deflate by both its numbers, PackBits: what decodes by itself, without another picture format inside.</summary>
    static readonly long?[] Compressions = [null, 1, 5, 8, 32773, 32946];

    /// <exception cref="DamagedPictureException">It is without a size, or packed in a way that is not unpacked here.</exception>
    public static PictureHeader Read(Stream stream)
    {
        if (TiffReader.Open(stream) is not var (reader, first) || reader.Directory(first) is not { } directory)
            throw new DamagedPictureException("it has no directory");
        var (width, height) = (directory.Number(TiffTag.Width) ?? 0, directory.Number(TiffTag.Height) ?? 0);
        if (width is <= 0 or > int.MaxValue || height is <= 0 or > int.MaxValue)
            throw new DamagedPictureException($"its header declares a size of {width}x{height}");
        if (directory.Number(TiffTag.Compression) is var compression && !Compressions.Contains(compression))
            throw new DamagedPictureException($"its compression {compression} is not supported for this kind of TIFF");
        var samples = (int)Math.Clamp(directory.Number(TiffTag.SamplesPerPixel) ?? 1, 1, MostSamples);
        return new(
            PictureFormat.RareTiff, new((int)width, (int)height), CameraTiff.Orientation(stream) ?? 1, Frames: 1, samples, BytesPerBand: 1,
            HasAlpha: samples is 2 or > 3, HasColourProfile: false, Interlaced: false, ChromaSubsampled: false, TileHeight: 1);
    }
}
