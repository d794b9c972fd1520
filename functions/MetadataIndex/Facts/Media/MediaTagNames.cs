namespace OnPut.MetadataIndex.Facts.Media;

/// <summary>The names that formats with named tags use: Vorbis comments, Matroska, QuickTime's keys, ASF, FLV, APE.</summary>
internal static class MediaTagNames
{
    /// <param name="name">In whatever case.</param>
    /// <returns>null for a tag that says nothing the sheet has a place for.</returns>
    public static MediaTag? Find(string name) => name.ToUpperInvariant() switch
    {
        "TITLE" or "COM.APPLE.QUICKTIME.TITLE" or "COM.APPLE.QUICKTIME.DISPLAYNAME" or "WM/TITLE" => MediaTag.Title,
        "ARTIST" or "AUTHOR" or "COM.APPLE.QUICKTIME.AUTHOR" or "COM.APPLE.QUICKTIME.ARTIST" => MediaTag.Artist,
        "ALBUM" or "WM/ALBUMTITLE" or "COM.APPLE.QUICKTIME.ALBUM" => MediaTag.Album,
        "TRACK" or "TRACKNUMBER" or "PART_NUMBER" or "WM/TRACKNUMBER" => MediaTag.Track,
        "DATE" or "YEAR" or "DATE_RECORDED" or "DATE_RELEASED" or "WM/YEAR" => MediaTag.Date,
        "COM.APPLE.QUICKTIME.CREATIONDATE" => MediaTag.Taken,
        "CREATION_TIME" or "CREATIONDATE" => MediaTag.Created,
        "COMMENT" or "DESCRIPTION" or "SUMMARY" or "COM.APPLE.QUICKTIME.DESCRIPTION" or "COM.APPLE.QUICKTIME.COMMENT" => MediaTag.Comment,
        "COPYRIGHT" or "COM.APPLE.QUICKTIME.COPYRIGHT" => MediaTag.Copyright,
        "LANGUAGE" or "WM/LANGUAGE" => MediaTag.Language,
        "ENCODER" or "ENCODED_BY" or "ENCODED-BY" or "WM/TOOLNAME" or "WM/ENCODINGSETTINGS" or "COM.APPLE.QUICKTIME.SOFTWARE"
            or "METADATACREATOR" => MediaTag.Encoder,
        "MAKE" or "COM.APPLE.QUICKTIME.MAKE" or "COM.ANDROID.MANUFACTURER" => MediaTag.Make,
        "MODEL" or "COM.APPLE.QUICKTIME.MODEL" or "COM.ANDROID.MODEL" => MediaTag.Model,
        "LOCATION" or "COM.APPLE.QUICKTIME.LOCATION.ISO6709" => MediaTag.Location,
        _ => null,
    };
}
