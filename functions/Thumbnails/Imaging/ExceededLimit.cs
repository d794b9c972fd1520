namespace OnPut.Thumbnails.Imaging;

/// <param name="Name">Which of <see cref="PictureLimits"/>: <c>pixels</c>, <c>side</c>, <c>memory</c>, <c>scans</c> or <c>time</c>.</param>
/// <param name="Limit">Pixels, bytes, scans or milliseconds.</param>
/// <param name="Found">In the unit of <paramref name="Limit"/>; of time, what was used when it was cut.</param>
internal sealed record ExceededLimit(string Name, long Limit, long Found);
