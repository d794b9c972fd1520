using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Pictures.Embedded;

/// <summary>The name of a colour profile (ICC.1:2022 §9.2.41, and §6.5.17 of version 2).</summary>
internal static class IccProfile
{
    /// <summary>Names stand near the start or, in a few large profiles, behind their tables.</summary>
    public const int BytesNeeded = 64 << 10;

    const int HeaderLength = 128;
    const int MostTags = 100;

    public static string? Name(ReadOnlySpan<byte> profile)
    {
        if (profile.Length < HeaderLength + 4)
            return null;
        var count = Math.Min(BinaryPrimitives.ReadUInt32BigEndian(profile[HeaderLength..]), MostTags);
        for (var i = 0; i < count && HeaderLength + 16 + (i * 12) <= profile.Length; i++)
        {
            var tag = profile[(HeaderLength + 4 + (i * 12))..];
            if (!tag.StartsWith("desc"u8))
                continue;
            var offset = BinaryPrimitives.ReadUInt32BigEndian(tag[4..]);
            return offset < profile.Length ? Text(profile[(int)offset..]) : null;
        }
        return null;
    }

    static string? Text(ReadOnlySpan<byte> tag)
    {
        if (tag.Length < 12)
            return null;
        if (tag.StartsWith("desc"u8))
            return FactText.Decode(Part(tag, 12, BinaryPrimitives.ReadUInt32BigEndian(tag[8..])));
        if (tag.StartsWith("mluc"u8) && tag.Length >= 28)
        {
            var text = Part(tag, BinaryPrimitives.ReadUInt32BigEndian(tag[24..]), BinaryPrimitives.ReadUInt32BigEndian(tag[20..]));
            return FactText.DecodeUtf16(text, isBigEndian: true);
        }
        return null;
    }

    static ReadOnlySpan<byte> Part(ReadOnlySpan<byte> bytes, uint start, uint length) =>
        start >= bytes.Length ? [] : bytes.Slice((int)start, (int)Math.Min(length, bytes.Length - start));
}
