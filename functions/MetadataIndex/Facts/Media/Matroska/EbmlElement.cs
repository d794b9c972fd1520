namespace OnPut.MetadataIndex.Facts.Media.Matroska;

/// <summary>One element of EBML (RFC 8794).</summary>
/// <param name="Id">With its length mark: <c>0x1A45DFA3</c>.</param>
/// <param name="Start">Where its content begins.</param>
/// <param name="End">Behind its last byte; never behind that of what holds it.</param>
/// <param name="IsEndless">It says no size, and lasts until something follows that it cannot hold.</param>
internal readonly record struct EbmlElement(uint Id, long Start, long End, bool IsEndless)
{
    public long Length => End - Start;
}
