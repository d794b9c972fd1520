using System.Buffers.Binary;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>TIFF and the camera files built like it, told by the marks of their makers and by the tags of the first directory.</summary>
internal static class TiffSniffer
{
    const int Make = 0x010F;
    const int SubDirectories = 0x014A;
    const int SonyRaw = 0x7000;
    const int DngVersion = 0xC612;
    const int DngPrivateData = 0xC634;
    const int Compression = 0x0103;
    const int PentaxCompression = 65535;
    const int MostEntries = 200;

    public static ContentType? Detect(ContentReader content, ReadOnlySpan<byte> head)
    {
        if (head.Length < 12)
            return null;
        var mediaType = head switch
        {
            [(byte)'I', (byte)'I', (byte)'R', (byte)'O' or (byte)'S', ..] or [(byte)'M', (byte)'M', (byte)'O', (byte)'R', ..] => "image/x-olympus-orf",
            [(byte)'I', (byte)'I', (byte)'U', 0, ..] => "image/x-panasonic-rw2",
            [(byte)'I', (byte)'I', 42, 0, _, _, _, _, (byte)'C', (byte)'R', 2, ..] => "image/x-canon-cr2",
            [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] => ByTags(content, head),
            [(byte)'I', (byte)'I', 43, 0, 8, 0, 0, 0, ..] or [(byte)'M', (byte)'M', 0, 43, 0, 8, 0, 0, ..] => "image/tiff",
            _ => null,
        };
        return mediaType is null ? null : new(mediaType, ContentKind.Image, ContentFormat.Tiff);
    }

    static string ByTags(ContentReader content, ReadOnlySpan<byte> head)
    {
        var isBig = head[0] == 'M';
        var offset = isBig ? BinaryPrimitives.ReadUInt32BigEndian(head[4..]) : BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
        var directory = content.Read(offset, 2 + (MostEntries * 12));
        var tags = new Dictionary<int, uint>();
        for (var at = 2; at + 12 <= directory.Length && (at - 2) / 12 < Short(directory, 0, isBig); at += 12)
            tags.TryAdd(Short(directory, at, isBig), Short(directory, at + 2, isBig) == 3 ? (uint)Short(directory, at + 8, isBig) : Long(directory, at + 8, isBig));

        if (tags.ContainsKey(DngVersion))
            return "image/x-adobe-dng";
        var make = tags.TryGetValue(Make, out var place) ? Encoding.Latin1.GetString(content.Read(place, 12)).ToUpperInvariant() : "";
        var hasParts = tags.ContainsKey(SubDirectories);
        return make switch
        {
            _ when make.StartsWith("NIKON", StringComparison.Ordinal) && hasParts => "image/x-nikon-nef",
            _ when make.StartsWith("SONY", StringComparison.Ordinal) && (hasParts || tags.ContainsKey(DngPrivateData) || tags.ContainsKey(SonyRaw)) => "image/x-sony-arw",
            _ when make.StartsWith("PENTAX", StringComparison.Ordinal) && (tags.ContainsKey(DngPrivateData) || tags.GetValueOrDefault(Compression) == PentaxCompression) => "image/x-pentax-pef",
            _ when make.StartsWith("SAMSUNG", StringComparison.Ordinal) && hasParts => "image/x-samsung-srw",
            _ when make.StartsWith("OLYMPUS", StringComparison.Ordinal) && hasParts => "image/x-olympus-orf",
            _ when make.StartsWith("HASSELBLAD", StringComparison.Ordinal) && hasParts => "image/x-hasselblad-3fr",
            _ when make.StartsWith("SEIKO EPSON", StringComparison.Ordinal) && hasParts => "image/x-epson-erf",
            _ when make.StartsWith("PHASE ONE", StringComparison.Ordinal) => "image/x-phaseone-iiq",
            _ when make.StartsWith("KODAK", StringComparison.Ordinal) && hasParts => "image/x-kodak-dcr",
            _ => "image/tiff",
        };
    }

    static int Short(ReadOnlySpan<byte> bytes, int at, bool isBig) =>
        bytes.Length < at + 2 ? 0
        : isBig ? BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) : BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    static uint Long(ReadOnlySpan<byte> bytes, int at, bool isBig) =>
        isBig ? BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]) : BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
