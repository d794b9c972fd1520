namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>Zip and what is built on it (JAR, APK): the central directory's claims.</summary>
internal static class ZipReader
{
    public static void Read(ContentReader content, FactSheet facts)
    {
        if (ZipDirectory.Read(content) is not { } directory)
        {
            facts.Problem("zip: there is no central directory at the end");
            return;
        }
        if (directory.Entries.Count < directory.Count)
            facts.Problem($"zip: {directory.Count} entries are claimed, {directory.Entries.Count} were read");
        // Directories that are cut off for their length are still counted by what their end claims.
        var size = directory.IsComplete ? ArchiveClaims.Sum(directory.Entries.Select(entry => entry.Size)) : null;
        facts.Archive = new()
        {
            Entries = directory.IsComplete ? directory.Entries.Count : directory.Count,
            UncompressedSize = size,
            Ratio = ArchiveClaims.Ratio(size, content.Length),
            Names = ArchiveClaims.Names(directory.Entries.Select(entry => entry.Name)),
            IsEncrypted = directory.Entries.Any(entry => entry.IsEncrypted),
        };
    }
}
