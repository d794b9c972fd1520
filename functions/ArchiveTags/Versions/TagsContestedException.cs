namespace OnPut.ArchiveTags.Versions;

/// <summary>Somebody else writes the same object's tags again and again: to be tried later.</summary>
sealed class TagsContestedException(string bucket, string key)
    : Exception($"the tags of s3://{bucket}/{key} were changed each time after they were written; it is handed back");
