namespace OnPut.MetadataIndex.Facts.Media.IsoMedia;

/// <summary>One box of a file made of boxes.</summary>
/// <param name="Type">Four characters, Latin-1.</param>
/// <param name="Start">Where its content begins.</param>
/// <param name="End">Behind its last byte; never behind that of what holds it.</param>
internal readonly record struct IsoBox(string Type, long Start, long End)
{
    public long Length => End - Start;
}
