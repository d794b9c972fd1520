namespace OnPut.Thumbnails.Imaging.Magick;

/// <summary>Turns what Magick.NET says into one line that can be shown to whoever uploaded the file.</summary>
internal static class MagickReason
{
    const int Longest = 200;

    /// <param name="message">"what went wrong `name of a temporary file' @ error/coder.c/Function/line"</param>
    public static string From(string message)
    {
        var end = message.IndexOfAny(['`', '@', '\n']);
        var reason = string.Concat((end < 0 ? message : message[..end]).Where(c => !char.IsControl(c))).Trim();
        return reason.Length switch
        {
            0 => "the file cannot be decoded",
            > Longest => reason[..(Longest - 1)] + "…",
            _ => reason,
        };
    }
}
