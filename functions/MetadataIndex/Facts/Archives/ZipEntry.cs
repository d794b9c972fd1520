namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>One entry of a central directory, as it claims to be.</summary>
/// <param name="Method">0 stored, 8 deflated.</param>
/// <param name="Offset">Of its local header.</param>
internal sealed record ZipEntry(string Name, ushort Flags, ushort Method, long CompressedSize, long Size, long Offset)
{
    public bool IsEncrypted => (Flags & 1) != 0;
}
