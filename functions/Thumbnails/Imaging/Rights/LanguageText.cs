namespace OnPut.Thumbnails.Imaging.Rights;

/// <param name="Language">An RFC 5646 tag, or <see cref="Default"/>.</param>
internal readonly record struct LanguageText(string Language, string Text)
{
    public const string Default = "x-default";

    const int LongestTag = 35;

    /// <returns>The tag where it is one, else <see cref="Default"/>.</returns>
    public static string Tag(string? tag) =>
        tag is { Length: > 0 and <= LongestTag } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : Default;
}
