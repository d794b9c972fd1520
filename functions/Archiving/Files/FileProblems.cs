namespace OnPut.Archiving.Files;

/// <summary>Collects what is wrong with one file, so that it can all be told at once.</summary>
sealed class FileProblems
{
    /// <summary>Beyond these only their number is kept, for a hostile file can hold a problem every two bytes.</summary>
    public const int Most = 100;

    readonly List<FileProblem> problems = [];
    int untold;

    public bool Any => problems.Count > 0;

    public void Add(FilePlace place, string text)
    {
        if (problems.Count < Most)
            problems.Add(new(place.Line, place.Path, text));
        else
            untold++;
    }

    /// <summary>From the first line to the last.</summary>
    public IReadOnlyList<FileProblem> InOrder()
    {
        List<FileProblem> ordered = [.. problems.OrderBy(problem => problem.Line)];
        if (untold > 0)
            ordered.Add(new(ordered[^1].Line, FilePlace.RootPath, $"has {untold} more problems"));
        return ordered;
    }
}
