using System.Buffers.Binary;
using NetVips;

namespace OnPut.Thumbnails.Imaging.Rights;

/// <summary>Gives finished pixels a copyright notice, and takes every other metadata from them.</summary>
internal static class CopyrightWriter
{
    const string ExifField = "exif-data";
    const string XmpField = "xmp-data";

    /// <summary>Not about the picture's origin but how its frames are shown.</summary>
    static readonly string[] Animation = ["page-height", "n-pages", "loop", "delay", "background"];

    static readonly string[] Exif = [ExifField, "exif-ifd0-Artist", "exif-ifd0-Copyright"];

    /// <summary>What a writer has to keep for this notice: without one, nothing.</summary>
    public static Enums.ForeignKeep Keep(CopyrightNotice? notice) =>
        (notice is null or { HasNoExif: true } ? 0 : Enums.ForeignKeep.Exif) | (notice is null or { Xmp.IsEmpty: true } ? 0 : Enums.ForeignKeep.Xmp);

    /// <param name="pixels">8-bit sRGB, the right way up.</param>
    /// <returns>The same pixels, to be written with <see cref="Keep"/>.</returns>
    public static Image Attach(Image pixels, CopyrightNotice? notice)
    {
        if (notice is null)
            return pixels.Copy();
        using var bare = Strip(pixels, Animation);
        using var marked = notice.HasNoExif ? bare.Copy() : AttachExif(bare, notice);
        return notice.Xmp.IsEmpty
            ? marked.Copy()
            : marked.Mutate(image => image.Set(GValue.BlobType, XmpField, XmpRightsWriter.Write(notice.Xmp)));
    }

    static Image Strip(Image image, string[] kept)
    {
        using var plain = image.Copy(xres: 1, yres: 1);
        return plain.Mutate(mutable =>
        {
            foreach (var field in image.GetFields().Except(kept))
                mutable.Remove(field);
        });
    }

    /// <summary>
    /// libvips only writes an EXIF tag as it is in the block if it has described the tag itself. So the block is read by libvips, in the
    /// smallest of pictures, over which the pixels are then laid: of two pictures joined, the first one's metadata counts.
    /// </summary>
    static Image AttachExif(Image pixels, CopyrightNotice notice)
    {
        using var carrier = Image.JpegloadBuffer(Carrier(ExifRights.Write(notice.Artist, notice.Copyright)));
        using var bare = Strip(carrier, Exif);
        using var covered = bare.Insert(pixels, 0, 0, expand: true);
        return covered.Copy(interpretation: pixels.Interpretation);
    }

    /// <returns>A JPEG of one pixel with this EXIF block.</returns>
    static byte[] Carrier(byte[] exif)
    {
        using var dot = Image.Black(1, 1);
        var jpeg = dot.JpegsaveBuffer(keep: Enums.ForeignKeep.None);
        Span<byte> segment = [0xFF, 0xE1, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(segment[2..], (ushort)(exif.Length + 2));
        // EXIF comes first, right after the two bytes that start every JPEG.
        return [.. jpeg.AsSpan(0, 2), .. segment, .. exif, .. jpeg.AsSpan(2)];
    }
}
