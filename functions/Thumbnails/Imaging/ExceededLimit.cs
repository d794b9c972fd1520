namespace OnPut.Thumbnails.Imaging;

/// <param name="Name">Which of <see cref="PictureLimits"/>: <c>pixels</c> or <c>memory</c>.</param>
/// <param name="Limit">Pixels or bytes.</param>
/// <param name="Found">In the unit of <paramref name="Limit"/>.</param>
internal sealed record ExceededLimit(string Name, long Limit, long Found);
