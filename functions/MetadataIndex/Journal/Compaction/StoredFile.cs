namespace OnPut.MetadataIndex.Journal.Compaction;

/// <summary>A file of the journal as it was listed.</summary>
sealed record StoredFile(string Key, string ETag, long Size);
