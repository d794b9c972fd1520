using System.Buffers.Binary;
using OnPut.MetadataIndex.Facts.Pictures.Embedded;

namespace OnPut.MetadataIndex.Facts.Pictures;

/// <summary>What the segments of one JPEG say.</summary>
internal sealed class JpegSegments(EmbeddedMetadata metadata)
{
    const int LongestMark = 36;

    PictureFacts? _frame;
    int _components;
    int? _adobeTransform;
    bool _hasJfif;

    public void Take(ContentReader content, int marker, long at, int length)
    {
        switch (marker)
        {
            // Every start of a frame but the tables between them: DHT, JPG, DAC.
            case >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC:
                TakeFrame(content.Read(at, Math.Min(length, 6)));
                break;
            case 0xE0:
                _hasJfif |= content.Read(at, Math.Min(length, 5)).AsSpan().StartsWith("JFIF\0"u8);
                break;
            case 0xE1:
                TakeApplication1(content, at, length);
                break;
            case 0xE2 when content.Read(at, Math.Min(length, 14)) is { Length: 14 } head
                && head.AsSpan().StartsWith("ICC_PROFILE\0\u0001"u8):
                metadata.ColourProfile ??= content.Read(at + 14, length - 14);
                break;
            case 0xED when content.Read(at, Math.Min(length, 14)).AsSpan().StartsWith("Photoshop 3.0\0"u8):
                PhotoshopResources.Read(content, at + 14, at + length, metadata);
                break;
            case 0xEE when content.Read(at, Math.Min(length, 12)) is { Length: 12 } head && head.AsSpan().StartsWith("Adobe"u8):
                _adobeTransform = head[11];
                break;
        }
    }

    public void Apply(FactSheet facts)
    {
        if (_frame is null)
            facts.Problem("jpeg: there is no frame before the end");
        else
            facts.AddPicture(_frame with { ColourSpace = ColourSpace() });
    }

    void TakeFrame(byte[] frame)
    {
        if (frame.Length < 6 || _frame is not null)
            return;
        _components = frame[5];
        _frame = new()
        {
            BitsPerChannel = frame[0],
            Height = BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(1)),
            Width = BinaryPrimitives.ReadUInt16BigEndian(frame.AsSpan(3)),
            HasAlpha = false,
            Frames = 1,
        };
    }

    void TakeApplication1(ContentReader content, long at, int length)
    {
        var head = content.Read(at, Math.Min(length, LongestMark));
        if (head.AsSpan().StartsWith("Exif\0"u8) && length > 6)
        {
            // A second block is an extension of the first, or of a tool that was at it later.
            metadata.Exif ??= content.Read(at + 6, length - 6);
        }
        else if (head.AsSpan().StartsWith("http://ns.adobe.com/xap/1.0/\0"u8))
        {
            metadata.Xmp ??= content.Read(at + 29, length - 29);
        }
    }

    /// <summary>
    /// ITU-T T.872 §6.5.3: the Adobe mark tells transformed colours from those that are not; without any, three are YCbCr.
    /// </summary>
    string ColourSpace() => (_components, _adobeTransform, _hasJfif) switch
    {
        (1, _, _) => "Grey",
        (3, 0, false) => "RGB",
        (3, _, _) => "YCbCr",
        (4, 2, _) => "YCCK",
        (4, _, _) => "CMYK",
        _ => $"{_components} channels",
    };
}
