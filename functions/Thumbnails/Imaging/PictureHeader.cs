using OnPut.Thumbnails.Imaging.Rights;

namespace OnPut.Thumbnails.Imaging;

/// <summary>What a picture says about itself before a pixel is decoded.</summary>
/// <param name="Stored">The size as stored, before <paramref name="Orientation"/>.</param>
/// <param name="Orientation">EXIF orientation, 1 to 8; 1 where the file says nothing.</param>
/// <param name="Frames">Pages or animation frames, at least 1.</param>
/// <param name="Bands">Channels a pixel, alpha included.</param>
/// <param name="BytesPerBand">1 for 8 bits a channel and less, 2 for 9 to 16, 4 and 8 for the rest.</param>
/// <param name="Interlaced">Progressive JPEG or Adam7 PNG: nothing can be shown before everything is held in memory.</param>
/// <param name="ChromaSubsampled">A JPEG, WebP or AVIF that stores colour at less than full resolution.</param>
/// <param name="TileHeight">Lines that can only be read together; 1 where the file is not tiled.</param>
internal sealed record PictureHeader(
    PictureFormat Format,
    PixelSize Stored,
    int Orientation,
    int Frames,
    int Bands,
    int BytesPerBand,
    bool HasAlpha,
    bool HasColourProfile,
    bool Interlaced,
    bool ChromaSubsampled,
    int TileHeight)
{
    /// <summary>Null where nothing is said, or nobody asked.</summary>
    public CopyrightNotice? Copyright { get; init; }

    /// <summary>The size as it is meant to be seen.</summary>
    public PixelSize Size => LiesOnItsSide ? Stored.Transposed : Stored;

    /// <summary>A size as it is meant to be seen, before <see cref="Orientation"/>.</summary>
    public PixelSize AsStored(PixelSize seen) => LiesOnItsSide ? seen.Transposed : seen;

    /// <summary>Frames that follow each other in time; the pages of a TIFF do not.</summary>
    public bool IsAnimation => Frames > 1 && Format is PictureFormat.Gif or PictureFormat.WebP;

    /// <summary>Orientations 5 to 8 swap width and height.</summary>
    public bool LiesOnItsSide => Orientation is >= 5 and <= 8;
}
