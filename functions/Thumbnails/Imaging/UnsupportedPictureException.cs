namespace OnPut.Thumbnails.Imaging;

/// <param name="message">A sentence: what is recognised, and why it is not decoded.</param>
internal sealed class UnsupportedPictureException(string message, Exception? inner = null) : Exception(message, inner);
