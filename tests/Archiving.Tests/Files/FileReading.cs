using System.Text;
using OnPut.Archiving.Files;

namespace OnPut.Archiving.Tests.Files;

/// <summary>A document read from text, with what was wrong with it.</summary>
sealed class FileReading
{
    readonly FileProblems problems = new();

    public FileReading(string json) : this(Encoding.UTF8.GetBytes(json))
    {
    }

    public FileReading(byte[] json) => Root = JsonFile.Read(json, problems);

    public FileValue? Root { get; }

    public IEnumerable<string> Problems => problems.InOrder().Select(problem => problem.ToString());

    public FileValue Only(string name) => Root!.AsObject()!.Required(name)!;
}
