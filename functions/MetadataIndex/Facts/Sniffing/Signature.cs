namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>A type that is known by some bytes at one place.</summary>
internal sealed record Signature(ContentType Type, BytePattern Pattern, int Offset)
{
    public static Signature Of(string kind, string mediaType, string pattern, int at = 0, ContentFormat format = ContentFormat.Other) =>
        new(new(mediaType, kind, format), new(pattern), at);

    public bool Matches(ReadOnlySpan<byte> head) => head.Length > Offset && Pattern.Matches(head[Offset..]);
}
