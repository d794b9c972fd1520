namespace OnPut.Thumbnails.Imaging;

/// <summary>Turns what libvips and its codecs say into one line that can be shown to whoever uploaded the file.</summary>
internal static class VipsReason
{
    const int Longest = 200;

    /// <param name="error">The error buffer behind an exception: first the call that failed, then a line an error, each "domain: text".</param>
    /// <param name="log">Warnings of the same picture. Some codecs (PNG) report there and leave the error buffer empty.</param>
    public static string From(string error, IReadOnlyList<string> log)
    {
        var lines = error.Split('\n').Skip(1).Select(WithoutDomain)
            .Concat(log.SelectMany(message => message.Split('\n')))
            .Select(Printable)
            .Where(line => line.Length > 0 && !line.StartsWith("error in tile", StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
        var reason = string.Join("; ", lines);
        return reason.Length switch
        {
            0 => "the file cannot be decoded",
            > Longest => reason[..(Longest - 1)] + "…",
            _ => reason,
        };
    }

    /// <summary>"VipsJpeg: ", "pngload_source: "</summary>
    static string WithoutDomain(string line)
    {
        var domain = line.IndexOf(": ", StringComparison.Ordinal);
        return domain > 0 && line.AsSpan(0, domain).IndexOf(' ') < 0 ? line[(domain + 2)..] : line;
    }

    static string Printable(string line) => string.Concat(line.Where(c => !char.IsControl(c))).Trim();
}
