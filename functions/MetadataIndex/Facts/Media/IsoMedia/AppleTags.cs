namespace OnPut.MetadataIndex.Facts.Media.IsoMedia;

/// <summary>The tags of QuickTime and iTunes, which start with a copyright sign.</summary>
internal static class AppleTags
{
    /// <param name="name">Three characters, without the sign.</param>
    public static MediaTag? Find(string name) => name switch
    {
        "nam" => MediaTag.Title,
        "ART" or "aut" => MediaTag.Artist,
        "alb" => MediaTag.Album,
        "trk" => MediaTag.Track,
        "day" => MediaTag.Date,
        "cmt" or "des" or "inf" => MediaTag.Comment,
        "cpy" => MediaTag.Copyright,
        "too" or "enc" or "swr" => MediaTag.Encoder,
        "mak" => MediaTag.Make,
        "mod" => MediaTag.Model,
        "xyz" => MediaTag.Location,
        _ => null,
    };
}
