using System.Buffers.Binary;

namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>
/// Tells what an object is by its content. Names and declared types are not looked at: both lie. The most specific answer wins:
/// containers are looked into before a table of marks is asked, and text is what is left when nothing speaks against it.
/// </summary>
internal static class ContentSniffer
{
    const int HeadLength = 64 << 10;
    const int DiskImageTrailer = 512;
    const int LongestChance = 3;
    const int StlHeaderLength = 84;
    const long StlTriangleLength = 50;

    /// <returns>null for an empty object and for binary content that nobody knows.</returns>
    /// <exception cref="Objects.ReadBudgetExceededException">The object's budget is used up.</exception>
    public static ContentType? Detect(ContentReader content)
    {
        var head = content.Head(HeadLength);
        if (head.Length == 0)
            return null;
        var text = SampleText.Of(head, isWhole: head.Length == content.Length);
        return TarSniffer.Detect(head)
            ?? TiffSniffer.Detect(content, head)
            ?? IsoBrands.Detect(head)
            ?? ContainerSniffer.Detect(content, head)
            ?? ByMark(head, isText: text is not null)
            ?? (text is null ? null : TextSniffer.Detect(text, head.Length == content.Length))
            ?? MpegSniffer.Detect(content, head)
            ?? OfSurfaces(content, head)
            ?? ByTrailer(content);
    }

    /// <summary>Of a text two or three letters prove nothing.</summary>
    static ContentType? ByMark(byte[] head, bool isText) =>
        Marks.FirstOrDefault(mark => mark.Matches(head) && (!isText || mark.Pattern.Length > LongestChance))?.Type;

    /// <summary>A binary STL has no mark, but is exactly as long as the triangles it counts.</summary>
    static ContentType? OfSurfaces(ContentReader content, ReadOnlySpan<byte> head) =>
        head.Length >= StlHeaderLength
        && BinaryPrimitives.ReadUInt32LittleEndian(head[80..]) is > 0 and var triangles
        && content.Length == StlHeaderLength + (triangles * StlTriangleLength)
            ? new("model/stl", ContentKind.Other)
            : null;

    /// <summary>Apple's disk images and Truevision's pictures have their marks at the end.</summary>
    static ContentType? ByTrailer(ContentReader content)
    {
        ReadOnlySpan<byte> tail = content.Tail(DiskImageTrailer);
        if (tail.StartsWith("koly"u8))
            return new("application/x-apple-diskimage", ContentKind.Archive);
        return tail.EndsWith("TRUEVISION-XFILE.\0"u8) ? new("image/x-tga", ContentKind.Image) : null;
    }

    static IReadOnlyList<Signature> Marks { get; } =
        [.. PictureSignatures.All, .. MediaSignatures.All, .. ArchiveSignatures.All, .. DataSignatures.All, .. DocumentSignatures.All];
}
