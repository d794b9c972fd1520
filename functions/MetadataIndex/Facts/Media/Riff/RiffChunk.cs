namespace OnPut.MetadataIndex.Facts.Media.Riff;

/// <summary>One chunk of a RIFF or AIFF file.</summary>
/// <param name="Id">Four characters, Latin-1; of a list the list's own type.</param>
/// <param name="Start">Where its content begins.</param>
/// <param name="End">Behind its last byte; never behind that of what holds it.</param>
/// <param name="IsList">Whether chunks are in it.</param>
/// <param name="Claimed">Bytes it says it has.</param>
internal readonly record struct RiffChunk(string Id, long Start, long End, bool IsList, long Claimed)
{
    public long Length => End - Start;
}
