namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>The words people sort files by.</summary>
internal static class ContentKind
{
    public const string Image = "image";
    public const string Video = "video";
    public const string Audio = "audio";
    public const string Document = "document";
    public const string Archive = "archive";
    public const string Data = "data";
    public const string Text = "text";
    public const string Message = "message";
    public const string Font = "font";
    public const string Executable = "executable";
    public const string Other = "other";
}
