using System.Buffers.Binary;

namespace OnPut.Thumbnails.Tests.Imaging.Visual;

/// <summary>The least that an ICC profile of a display can be (ICC.1:2001-04): three primaries, white and one gamma.</summary>
static class MatrixProfile
{
    const int HeaderLength = 128;
    const int TagLength = 12;

    static readonly double[] White = [0.9642, 1, 0.8249];

    public static byte[] AdobeRgb => Build([0.60974, 0.31111, 0.01947], [0.20528, 0.62567, 0.06087], [0.14919, 0.06322, 0.74457], 2.19921875);

    public static byte[] ProPhoto => Build([0.79767, 0.28804, 0], [0.13519, 0.71188, 0], [0.03134, 0.00009, 0.82491], 1.8);

    /// <summary>Each primary as XYZ, adapted to the white of D50.</summary>
    static byte[] Build(double[] red, double[] green, double[] blue, double gamma)
    {
        (string Signature, byte[] Data)[] tags =
        [
            ("desc", [.. "desc\0\0\0\0"u8, 0, 0, 0, 5, .. "test\0"u8, .. new byte[78], 0]),
            ("cprt", [.. "text\0\0\0\0none\0\0\0\0"u8]),
            ("wtpt", Xyz(White)), ("rXYZ", Xyz(red)), ("gXYZ", Xyz(green)), ("bXYZ", Xyz(blue)),
            ("rTRC", Curve(gamma)), ("gTRC", Curve(gamma)), ("bTRC", Curve(gamma)),
        ];
        var at = HeaderLength + 4 + tags.Length * TagLength;
        var profile = new byte[at + tags.Sum(tag => tag.Data.Length)];
        WriteHeader(profile);
        Write32(profile, HeaderLength, tags.Length);
        for (var i = 0; i < tags.Length; i++)
        {
            var (signature, data) = tags[i];
            var entry = HeaderLength + 4 + i * TagLength;
            WriteText(profile, entry, signature);
            Write32(profile, entry + 4, at);
            Write32(profile, entry + 8, data.Length);
            data.CopyTo(profile, at);
            at += data.Length;
        }
        return profile;
    }

    static void WriteHeader(byte[] profile)
    {
        Write32(profile, 0, profile.Length);
        Write32(profile, 8, 0x02400000);
        WriteText(profile, 12, "mntrRGB XYZ ");
        WriteText(profile, 36, "acsp");
        Xyz(White).AsSpan(8).CopyTo(profile.AsSpan(68));
    }

    static byte[] Xyz(double[] values)
    {
        byte[] data = [.. "XYZ \0\0\0\0"u8, .. new byte[12]];
        for (var i = 0; i < 3; i++)
            Write32(data, 8 + 4 * i, (int)Math.Round(values[i] * 65536));
        return data;
    }

    /// <summary>One entry is an exponent in 256ths; two bytes more keep what follows on a multiple of four.</summary>
    static byte[] Curve(double gamma)
    {
        byte[] data = [.. "curv\0\0\0\0"u8, 0, 0, 0, 1, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(data.AsSpan(12), (ushort)Math.Round(gamma * 256));
        return data;
    }

    static void Write32(byte[] to, int at, int value) => BinaryPrimitives.WriteInt32BigEndian(to.AsSpan(at), value);

    static void WriteText(byte[] to, int at, string text) => System.Text.Encoding.ASCII.GetBytes(text, to.AsSpan(at));
}
