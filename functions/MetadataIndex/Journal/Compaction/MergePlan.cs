namespace OnPut.MetadataIndex.Journal.Compaction;

/// <summary>Which files of a day become one.</summary>
static class MergePlan
{
    /// <returns>Groups of small files, each of at most the target; the smallest first, for they cost least to write again.</returns>
    public static IEnumerable<IReadOnlyList<StoredFile>> GroupsOf(IEnumerable<StoredFile> files, CompactionOptions options)
    {
        var small = files.Where(file => file.Size < options.TargetBytes)
            .OrderBy(file => file.Size).ThenBy(file => file.Key, StringComparer.Ordinal);
        var least = Math.Max(2, options.LeastFiles);
        var group = new List<StoredFile>();
        var bytes = 0L;
        foreach (var file in small)
        {
            if (bytes + file.Size > options.TargetBytes && group.Count > 0)
            {
                if (group.Count >= least)
                    yield return group;
                (group, bytes) = ([], 0);
            }
            group.Add(file);
            bytes += file.Size;
        }
        if (group.Count >= least)
            yield return group;
    }
}
