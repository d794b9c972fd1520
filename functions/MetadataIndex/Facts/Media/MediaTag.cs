namespace OnPut.MetadataIndex.Facts.Media;

/// <summary>What a tag of any format can say.</summary>
internal enum MediaTag
{
    Title,
    Artist,
    Album,

    /// <summary><c>3</c> or <c>3/12</c>.</summary>
    Track,

    /// <summary>A year or a date; of a film with a time of day, when it was recorded, and of music, when it was released.</summary>
    Date,

    /// <summary>When it was recorded.</summary>
    Taken,

    /// <summary>When the file was made.</summary>
    Created,

    Comment,
    Copyright,
    Language,

    /// <summary>The tool it was made with.</summary>
    Encoder,

    Make,
    Model,

    /// <summary>ISO 6709.</summary>
    Location,
}
