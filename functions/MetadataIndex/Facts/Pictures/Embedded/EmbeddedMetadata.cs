using OnPut.MetadataIndex.Facts.Pictures.Exif;

namespace OnPut.MetadataIndex.Facts.Pictures.Embedded;

/// <summary>
/// The blocks of metadata found in a picture, whatever their order. Exif is heard first, for the camera wrote it; then XMP, then IPTC.
/// </summary>
internal sealed class EmbeddedMetadata
{
    /// <summary>Of one block; longer ones are hardly ever read to the end.</summary>
    public const int Longest = 256 << 10;

    public byte[]? Exif { get; set; }

    public byte[]? Xmp { get; set; }

    public byte[]? Iptc { get; set; }

    /// <summary>The first bytes of the profile suffice.</summary>
    public byte[]? ColourProfile { get; set; }

    public void Apply(FactSheet facts)
    {
        if (Exif is not null)
            ExifReader.Read(Exif, facts);
        if (Xmp is not null)
            XmpReader.Read(Xmp, facts);
        if (Iptc is not null)
            IptcReader.Read(Iptc, facts);
        if (ColourProfile is not null && IccProfile.Name(ColourProfile) is { } name)
            facts.AddPicture(new() { ColourProfile = name });
    }
}
