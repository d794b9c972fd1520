namespace OnPut.Local.Template;

/// <summary>A template that cannot be run. The message is one sentence for the template's author: where, what and what to do.</summary>
public sealed class TemplateException : Exception
{
    internal TemplateException(string problem, int line = 0, string? logicalId = null, string? file = null, Exception? inner = null)
        : base(Render(problem, line, logicalId, file), inner)
    {
        Problem = problem;
        Line = line;
        LogicalId = logicalId;
        File = file;
    }

    /// <summary>What is wrong and what to do, without the place.</summary>
    public string Problem { get; }

    /// <summary>The line in the file, from 1; 0 where the problem has no line.</summary>
    public int Line { get; }

    /// <summary>The resource, parameter or condition it is about; null where it is about none.</summary>
    public string? LogicalId { get; }

    /// <summary>The template's file name.</summary>
    public string? File { get; }

    /// <summary>The same problem with what the thrower did not know; what it knew stays.</summary>
    internal TemplateException At(string? logicalId = null, string? file = null) =>
        new(Problem, Line, LogicalId ?? logicalId, File ?? file, InnerException);

    static string Render(string problem, int line, string? logicalId, string? file)
    {
        string?[] place = [file, line > 0 ? $"line {line}" : null, logicalId];
        var known = string.Join(", ", place.Where(part => part is not null));
        return known.Length == 0 ? problem : $"{known}: {problem}";
    }
}
