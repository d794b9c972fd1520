namespace OnPut.MetadataIndex.Journal.Compaction;

/// <summary>Counts what happens to the files of one day.</summary>
sealed class DayTally(DateOnly day, int files)
{
    const int MostProblems = 20;

    readonly List<string> _problems = [];
    DayResult _result = new() { Day = day, FilesBefore = files, FilesAfter = files };

    /// <summary>Null where nothing happened.</summary>
    public DayResult? Result => _result.BytesAfter == 0 && _problems.Count == 0 ? null : _result with { Problems = [.. _problems] };

    public void Written(JournalMerge merge, long bytes) => _result = _result with
    {
        FilesAfter = _result.FilesAfter + 1,
        Rows = _result.Rows + merge.Rows,
        Duplicates = _result.Duplicates + merge.Duplicates,
        BytesBefore = _result.BytesBefore + merge.Files.Sum(file => file.Size),
        BytesAfter = _result.BytesAfter + bytes,
    };

    public void Deleted() => _result = _result with { FilesAfter = _result.FilesAfter - 1 };

    public void Problem(string problem)
    {
        if (_problems.Count < MostProblems)
            _problems.Add(problem);
    }
}
