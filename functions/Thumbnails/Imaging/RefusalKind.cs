namespace OnPut.Thumbnails.Imaging;

/// <summary>Why a file gives no thumbnails.</summary>
internal enum RefusalKind
{
    /// <summary>The first bytes are those of no picture format known here; an empty file is one of these.</summary>
    NotAPicture,

    /// <summary>A picture format that is recognised and not decoded.</summary>
    Unsupported,

    /// <summary>Decoding it would cost more than is allowed.</summary>
    OverLimit,

    /// <summary>The file ends before the picture does, and too much of it is missing.</summary>
    Truncated,

    /// <summary>Damaged, or never a picture beyond its first bytes.</summary>
    Corrupt,
}
