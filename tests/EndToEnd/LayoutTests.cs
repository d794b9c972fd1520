using System.Xml.Linq;
using OnPut.EndToEnd.Support;

namespace OnPut.EndToEnd;

/// <summary>Dependencies point one way: the command to the local cloud, the functions to the core, the core to AWS's packages.</summary>
public sealed class LayoutTests
{
    static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Cli"] = ["Archiving", "Local"],
        // It starts functions as processes and knows none of them: any template's functions run in it.
        ["Local"] = [],
        ["Core"] = [],
        // Rules, prices and sums: the function and the command must come to the same decisions.
        ["Archiving"] = [],
        ["Thumbnails"] = ["Core"],
        ["MetadataIndex"] = ["Core"],
        ["ArchiveTags"] = ["Archiving", "Core"],
    };

    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "functions")).Select(folder => Path.GetFileName(folder)!).Where(name => name != "Aws")];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_references_only_what_stands_below_it(string project)
    {
        Assert.True(Allowed.TryGetValue(project, out var allowed), $"functions/{project} is new: say in this test what it may reference.");

        var referenced = ProjectFile($"functions/{project}").Descendants("ProjectReference")
            .Select(reference => Path.GetFileName(Path.GetDirectoryName(reference.Attribute("Include")!.Value)!));

        Assert.Equal(allowed, referenced);
    }

    [Fact]
    public void Only_the_build_files_know_which_AWS_packages_are_used()
    {
        var knowing = Directory.EnumerateFiles(Repository.Root, "*.*proj", SearchOption.AllDirectories)
            .Where(file => !file.Contains("artifacts", StringComparison.Ordinal))
            .Where(file => !file.Contains(Path.Combine("functions", "Aws"), StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file) is var text
                && (text.Contains("$(UseAwsLambdaPackages)", StringComparison.Ordinal) || text.Contains("functions/Aws", StringComparison.Ordinal)));

        Assert.Empty(knowing);
    }

    [Fact]
    public void No_file_is_longer_than_400_lines() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions"), "*.cs", SearchOption.AllDirectories),
            file => File.ReadLines(file).Count() > 400);

    static XDocument ProjectFile(string folder) =>
        XDocument.Load(Assert.Single(Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj")));
}
