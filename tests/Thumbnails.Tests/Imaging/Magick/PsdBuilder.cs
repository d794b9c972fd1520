using System.Buffers.Binary;
using NetVips;

namespace OnPut.Thumbnails.Tests.Imaging.Magick;

/// <summary>Photoshop files without layers: a header, a colour profile where asked for, and the composite, not compressed.</summary>
static class PsdBuilder
{
    public const short Grey = 1;
    public const short Rgb = 3;
    public const short Cmyk = 4;

    const short ProfileResource = 1039;
    const int CompositeAt = 26;

    public static byte[] Build(Image picture, short mode, byte[]? profile = null) =>
        [.. Header(picture.Width, picture.Height, (short)picture.Bands, mode), .. Resources(profile), 0, 0, 0, 0, 0, 0, .. Planes(picture)];

    /// <summary>A header and nothing behind it.</summary>
    public static byte[] Header(int width, int height, short channels, short mode)
    {
        var header = new byte[CompositeAt + 4];
        "8BPS"u8.CopyTo(header);
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(4), 1);
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(12), channels);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(14), height);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(18), width);
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(22), 8);
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(24), mode);
        return header;
    }

    static byte[] Resources(byte[]? profile)
    {
        if (profile is null)
            return new byte[4];
        var padded = profile.Length + profile.Length % 2;
        var resources = new byte[4 + 12 + padded];
        BinaryPrimitives.WriteInt32BigEndian(resources, 12 + padded);
        "8BIM"u8.CopyTo(resources.AsSpan(4));
        BinaryPrimitives.WriteInt16BigEndian(resources.AsSpan(8), ProfileResource);
        BinaryPrimitives.WriteInt32BigEndian(resources.AsSpan(12), profile.Length);
        profile.CopyTo(resources, 16);
        return resources;
    }

    static byte[] Planes(Image picture)
    {
        var pixels = picture.WriteToMemory<byte>();
        var planes = new byte[pixels.Length];
        var area = picture.Width * picture.Height;
        for (var i = 0; i < pixels.Length; i++)
        {
            // Photoshop counts ink the other way round.
            var value = picture.Interpretation == Enums.Interpretation.Cmyk ? (byte)(255 - pixels[i]) : pixels[i];
            planes[i % picture.Bands * area + i / picture.Bands] = value;
        }
        return planes;
    }
}
