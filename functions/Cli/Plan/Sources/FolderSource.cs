using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using Amazon.S3.Util;
using OnPut.Archiving;

namespace OnPut.Cli.Plan.Sources;

/// <summary>The files of a folder as the objects that an upload of it would make: the key is the path, with slashes.</summary>
sealed class FolderSource(string folder) : IPlanSource
{
    const int PageSize = 1000;

    /// <summary>A link may lead back to where it stands.</summary>
    static readonly EnumerationOptions EveryFile = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Nothing says when its pictures were taken; of the rest, a file has what its name says and no more.</summary>
    const ObjectAspects Known = ObjectAspects.All & ~ObjectAspects.TakenAt;

    readonly DirectoryInfo _folder = new(folder);

    public string Name => _folder.FullName;

    public IReadOnlyList<string> Notes { get; } =
    [
        "Files count as objects in STANDARD that are as old as the files, without tags, of the types that their names say.",
    ];

    public async IAsyncEnumerable<IReadOnlyList<PlanItem>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var files in _folder.EnumerateFiles("*", EveryFile).Chunk(PageSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Array.ConvertAll(files, file => new PlanItem(Candidate(file)));
        }
        await Task.CompletedTask;
    }

    public void Dispose() { }

    ArchiveCandidate Candidate(FileInfo file)
    {
        var type = AmazonS3Util.MimeTypeFromExtension(file.Extension);
        return new()
        {
            Bucket = _folder.Name,
            Key = Path.GetRelativePath(_folder.FullName, file.FullName).Replace(Path.DirectorySeparatorChar, '/'),
            Size = file.Length,
            LastModified = file.LastWriteTimeUtc,
            Known = Known,
            DeclaredType = type,
            DetectedType = type,
            Tags = ReadOnlyDictionary<string, string>.Empty,
            UserMetadata = ReadOnlyDictionary<string, string>.Empty,
        };
    }
}
