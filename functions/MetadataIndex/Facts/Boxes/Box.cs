namespace OnPut.MetadataIndex.Facts.Boxes;

/// <summary>One box of a file made of boxes (ISO base media, QuickTime, JPEG 2000, JPEG XL).</summary>
/// <param name="Type">Four characters, Latin-1.</param>
/// <param name="Start">Where its content begins.</param>
/// <param name="End">Behind its last byte; never behind that of what holds it.</param>
internal readonly record struct Box(string Type, long Start, long End)
{
    public long Length => End - Start;

    /// <summary>The content, or its beginning.</summary>
    public byte[] Content(ContentReader content, int most = 64 << 10) => content.Read(Start, (int)Math.Min(Length, most));
}
