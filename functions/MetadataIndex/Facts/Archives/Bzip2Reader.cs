namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>Bzip2 says nothing of what it holds before it is unpacked.</summary>
internal static class Bzip2Reader
{
    public static void Read(ContentReader content, FactSheet facts)
    {
        if (content.Head(4) is not [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9'])
            facts.Problem("bzip2: there is no header at the start");
        else
            facts.Archive = new() { Entries = 1, IsEncrypted = false };
    }
}
