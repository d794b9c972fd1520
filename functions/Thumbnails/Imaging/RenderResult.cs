using OnPut.Thumbnails.Imaging.Placeholders;

namespace OnPut.Thumbnails.Imaging;

/// <summary>How rendering ended: <see cref="Rendered"/> or <see cref="Refused"/>.</summary>
internal abstract record RenderResult;

/// <summary>Every preset has its rendition, in the order of the presets.</summary>
/// <param name="Placeholder">Of the whole picture, however the presets cut it.</param>
/// <param name="IsPartial">The file ends before the picture does: what is missing is grey or transparent, or, of a progressive JPEG, coarse.</param>
internal sealed record Rendered(PictureHeader Source, IReadOnlyList<Rendition> Renditions, Placeholder Placeholder, bool IsPartial) : RenderResult;

/// <summary>These bytes will never give thumbnails under these limits; trying again changes nothing.</summary>
/// <param name="Message">One line for the uploader: what is wrong and, where it was a limit, the limit and the value found.</param>
/// <param name="Limit">Set for <see cref="RefusalKind.OverLimit"/>.</param>
internal sealed record Refused(RefusalKind Kind, string Message, ExceededLimit? Limit = null) : RenderResult
{
    /// <summary>One word for it: the limit's name, or the kind.</summary>
    public string Cause => Limit?.Name ?? Kind.ToString().ToLowerInvariant();
}
