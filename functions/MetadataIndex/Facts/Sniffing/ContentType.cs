namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>What a content is.</summary>
/// <param name="MediaType">As registered with IANA, or as most tools call it: <c>image/jpeg</c>.</param>
/// <param name="Kind">One of <see cref="ContentKind"/>.</param>
internal sealed record ContentType(string MediaType, string Kind, ContentFormat Format = ContentFormat.Other);
