using System.Buffers.Binary;
using System.Text;

namespace OnPut.Thumbnails.Imaging.Rights;

/// <summary>
/// The two tags of EXIF that say whose a picture is, read from and written to the block itself: libvips describes
/// values in a way that cannot always be undone, and writes values it is given in ASCII.
/// </summary>
internal static class ExifRights
{
    const ushort ArtistTag = 0x013B;
    const ushort CopyrightTag = 0x8298;
    const ushort Ascii = 2;

    /// <summary>The type of EXIF 3.0 for texts.</summary>
    const ushort Utf8 = 129;

    const ushort TiffMark = 42;
    const int HeaderLength = 8;
    const int EntryLength = 12;
    const int InlineLength = 4;

    static ReadOnlySpan<byte> Prefix => "Exif\0\0"u8;

    /// <param name="block">With or without its prefix; damaged where it likes.</param>
    public static (string? Artist, string? Copyright) Read(ReadOnlySpan<byte> block)
    {
        var tiff = block.StartsWith(Prefix) ? block[Prefix.Length..] : block;
        if (tiff.Length < HeaderLength || (!tiff.StartsWith("II"u8) && !tiff.StartsWith("MM"u8)))
            return default;
        var isLittleEndian = tiff[0] == 'I';
        var directory = Long(tiff[4..], isLittleEndian);
        if (Short(tiff[2..], isLittleEndian) != TiffMark || directory > tiff.Length - 2)
            return default;
        var entries = tiff[((int)directory + 2)..];
        var count = Math.Min(Short(tiff[(int)directory..], isLittleEndian), entries.Length / EntryLength);
        string? artist = null, copyright = null;
        for (var i = 0; i < count; i++)
        {
            var entry = entries.Slice(i * EntryLength, EntryLength);
            var tag = Short(entry, isLittleEndian);
            if (tag == ArtistTag)
                artist ??= Text(tiff, entry, isLittleEndian);
            else if (tag == CopyrightTag)
                copyright ??= Text(tiff, entry, isLittleEndian);
        }
        return (artist, copyright);
    }

    /// <returns>A block of these tags alone, prefix included.</returns>
    public static byte[] Write(string? artist, string? copyright)
    {
        List<(ushort Tag, byte[] Text)> values = [];
        if (artist is not null)
            values.Add((ArtistTag, Terminated(artist)));
        if (copyright is not null)
            values.Add((CopyrightTag, Terminated(copyright)));

        // Byte order, 42, where the directory is; then the count, the entries, and that no other directory follows.
        var dataStart = HeaderLength + 2 + values.Count * EntryLength + 4;
        var block = new byte[Prefix.Length + dataStart + values.Sum(value => value.Text.Length)];
        Prefix.CopyTo(block);
        var tiff = block.AsSpan(Prefix.Length);
        "II"u8.CopyTo(tiff);
        BinaryPrimitives.WriteUInt16LittleEndian(tiff[2..], TiffMark);
        BinaryPrimitives.WriteInt32LittleEndian(tiff[4..], HeaderLength);
        BinaryPrimitives.WriteUInt16LittleEndian(tiff[HeaderLength..], (ushort)values.Count);
        var entry = tiff[(HeaderLength + 2)..];
        var data = dataStart;
        foreach (var (tag, text) in values)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(entry, tag);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], Ascii);
            BinaryPrimitives.WriteInt32LittleEndian(entry[4..], text.Length);
            if (text.Length <= InlineLength)
                text.CopyTo(entry[8..]);
            else
                BinaryPrimitives.WriteInt32LittleEndian(entry[8..], data);
            text.CopyTo(tiff[data..]);
            data += text.Length;
            entry = entry[EntryLength..];
        }
        return block;
    }

    static byte[] Terminated(string text) => [.. Encoding.UTF8.GetBytes(text), 0];

    static string? Text(ReadOnlySpan<byte> tiff, ReadOnlySpan<byte> entry, bool isLittleEndian)
    {
        var length = Long(entry[4..], isLittleEndian);
        if (Short(entry[2..], isLittleEndian) is not (Ascii or Utf8))
            return null;
        if (length <= InlineLength)
            return Text(entry.Slice(8, (int)length));
        var at = Long(entry[8..], isLittleEndian);
        return at <= tiff.Length && length <= tiff.Length - at ? Text(tiff.Slice((int)at, (int)length)) : null;
    }

    /// <summary>A copyright may have two parts, the photographer's and the editor's, each ended by a zero.</summary>
    static string? Text(ReadOnlySpan<byte> value) => RightsText.Clean(string.Join(
        "; ", RightsText.Decode(value).Split('\0', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));

    static ushort Short(ReadOnlySpan<byte> at, bool isLittleEndian) =>
        isLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);

    static uint Long(ReadOnlySpan<byte> at, bool isLittleEndian) =>
        isLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(at) : BinaryPrimitives.ReadUInt32BigEndian(at);
}
