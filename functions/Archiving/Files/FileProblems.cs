namespace OnPut.Archiving.Files;

/// <summary>Collects what is wrong with one file, so that it can all be told at once.</summary>
sealed class FileProblems
{
    /// <summary>Beyond these only their number is kept, for a hostile file can hold a problem every two bytes.</summary>
    public const int Most = 100;

    readonly List<FileProblem> _problems = [];
    int _untold;

    public bool Any => _problems.Count > 0;

    public void Add(FilePlace place, string text)
    {
        if (_problems.Count < Most)
            _problems.Add(new(place.Line, place.Path, text));
        else
            _untold++;
    }

    /// <summary>From the first line to the last.</summary>
    public IReadOnlyList<FileProblem> InOrder()
    {
        List<FileProblem> ordered = [.. _problems.OrderBy(problem => problem.Line)];
        if (_untold > 0)
            ordered.Add(new(ordered[^1].Line, FilePlace.RootPath, $"has {_untold} more problems"));
        return ordered;
    }
}
