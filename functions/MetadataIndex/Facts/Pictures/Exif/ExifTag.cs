namespace OnPut.MetadataIndex.Facts.Pictures.Exif;

/// <summary>The fields that are looked at, by their numbers in TIFF 6.0, Exif 3.0 and Windows.</summary>
internal static class ExifTag
{
    public const int NewSubfileType = 0x00FE;
    public const int ImageWidth = 0x0100;
    public const int ImageHeight = 0x0101;
    public const int BitsPerSample = 0x0102;
    public const int Compression = 0x0103;
    public const int Photometric = 0x0106;
    public const int ImageDescription = 0x010E;
    public const int Make = 0x010F;
    public const int Model = 0x0110;
    public const int Orientation = 0x0112;
    public const int Software = 0x0131;
    public const int Artist = 0x013B;
    public const int SubDirectories = 0x014A;
    public const int ExtraSamples = 0x0152;
    public const int Xmp = 0x02BC;
    public const int Rating = 0x4746;
    public const int SonyRaw = 0x7000;
    public const int Copyright = 0x8298;
    public const int ExposureTime = 0x829A;
    public const int FNumber = 0x829D;
    public const int Iptc = 0x83BB;
    public const int PhotoshopResources = 0x8649;
    public const int ExifDirectory = 0x8769;
    public const int ColourProfile = 0x8773;
    public const int GpsDirectory = 0x8825;
    public const int Iso = 0x8827;
    public const int StandardOutputSensitivity = 0x8831;
    public const int RecommendedExposureIndex = 0x8832;
    public const int IsoSpeed = 0x8833;
    public const int TakenAt = 0x9003;
    public const int DigitizedAt = 0x9004;
    public const int OffsetTaken = 0x9011;
    public const int OffsetDigitized = 0x9012;
    public const int ShutterSpeed = 0x9201;
    public const int Aperture = 0x9202;
    public const int Flash = 0x9209;
    public const int FocalLength = 0x920A;
    public const int UserComment = 0x9286;
    public const int WindowsTitle = 0x9C9B;
    public const int WindowsComment = 0x9C9C;
    public const int WindowsAuthor = 0x9C9D;
    public const int WindowsKeywords = 0x9C9E;
    public const int WindowsSubject = 0x9C9F;
    public const int PixelWidth = 0xA002;
    public const int PixelHeight = 0xA003;
    public const int FocalLength35mm = 0xA405;
    public const int LensModel = 0xA434;
    public const int DngVersion = 0xC612;
    public const int UniqueCameraModel = 0xC614;
    public const int DngPrivateData = 0xC634;
}
