using System.Security.Cryptography;
using System.Text;

namespace OnPut.MetadataIndex.Journal.Compaction;

/// <summary>
/// One merged file while it is made: the rows of files, each added whole or not at all, without those seen before.
/// </summary>
sealed class JournalMerge : IAsyncDisposable
{
    readonly Stream _output;
    readonly JournalWriter _writer;
    readonly SeenRows _seen = new();
    readonly List<StoredFile> _files = [];

    JournalMerge(Stream output, JournalWriter writer) => (_output, _writer) = (output, writer);

    /// <summary>The files whose rows are in it.</summary>
    public IReadOnlyList<StoredFile> Files => _files;

    public long Rows => _writer.Rows;

    public long Duplicates { get; private set; }

    /// <summary>
    /// Of the names and the ETags of what was merged: who merges the same again overwrites the same file. And as a name is made of the
    /// names before it, no file is ever merged into one that it came from itself.
    /// </summary>
    public string Id
    {
        get
        {
            var names = string.Concat(_files.Select(file => $"{file.Key}\n{file.ETag}\n"));
            return "merged-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(names)).AsSpan(0, 16));
        }
    }

    /// <param name="output">Takes the merged file; it is closed with the merge.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public static async Task<JournalMerge> OpenAsync(Stream output, CancellationToken cancellationToken) =>
        new(output, await JournalWriter.OpenAsync(output, cancellationToken));

    /// <param name="file">What is added.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="cancellationToken">Ends the merge.</param>
    /// <exception cref="DamagedJournalException">It is damaged; nothing of it was added.</exception>
    public async Task AddAsync(StoredFile file, Stream content, CancellationToken cancellationToken)
    {
        await using var reader = await JournalReader.OpenAsync(content, file.Key, cancellationToken);
        // A single group is read before the first row is added; of several the last may be damaged, and the first would be added by then.
        for (var group = 0; group < reader.GroupCount && reader.GroupCount > 1; group++)
            await reader.ReadGroupAsync(group, cancellationToken);
        for (var group = 0; group < reader.GroupCount; group++)
            foreach (var row in await reader.ReadGroupAsync(group, cancellationToken))
            {
                if (_seen.Add(row))
                    await _writer.AddAsync(row, cancellationToken);
                else
                    Duplicates++;
            }
        _files.Add(file);
    }

    /// <returns>The merged file's bytes; they are gone when this is disposed.</returns>
    public async Task<Stream> CompleteAsync(CancellationToken cancellationToken)
    {
        await _writer.CompleteAsync(cancellationToken);
        return _output;
    }

    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        await _output.DisposeAsync();
    }
}
