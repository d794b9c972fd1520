namespace OnPut.Thumbnails.Imaging;

/// <param name="reason">What its decoder had to say, as one line.</param>
internal sealed class DamagedPictureException(string reason, Exception? inner = null) : Exception(reason, inner);
