using OnPut.MetadataIndex.Facts.Pictures.Heif;
using OnPut.MetadataIndex.Facts.Sniffing;

namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>Size, camera, place and words of a picture, from its headers alone: no pixel is decoded.</summary>
internal static class PictureReader
{
    /// <summary>Does nothing for what is no picture, or none whose headers are known.</summary>
    /// <exception cref="Objects.ReadBudgetExceededException">The object's budget is used up; what was found until then is in <paramref
    /// name="facts"/>.</exception>
    public static void Read(ContentReader content, ContentType type, FactSheet facts)
    {
        switch (type.Format)
        {
            case ContentFormat.Jpeg:
                JpegReader.Read(content, facts);
                break;
            case ContentFormat.Png:
                PngReader.Read(content, facts);
                break;
            case ContentFormat.Gif:
                GifReader.Read(content, facts);
                break;
            case ContentFormat.WebP:
                WebpReader.Read(content, facts);
                break;
            case ContentFormat.Tiff:
                TiffReader.Read(content, facts);
                break;
            case ContentFormat.Raf:
                RafReader.Read(content, facts);
                break;
            case ContentFormat.Cr3:
                Cr3Reader.Read(content, facts);
                break;
            case ContentFormat.Heif:
                HeifReader.Read(content, facts);
                break;
            case ContentFormat.Psd:
                PsdReader.Read(content, facts);
                break;
            case ContentFormat.Bmp:
                BmpReader.Read(content, facts);
                break;
            case ContentFormat.Ico:
                IcoReader.Read(content, facts);
                break;
            case ContentFormat.Jpeg2000:
                Jpeg2000Reader.Read(content, facts);
                break;
            case ContentFormat.Jxl:
                JxlReader.Read(content, facts);
                break;
        }
    }
}
