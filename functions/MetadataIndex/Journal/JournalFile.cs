using System.Runtime.CompilerServices;

namespace OnPut.MetadataIndex.Journal;

/// <summary>A Parquet file of the journal, Zstd: the properties of <see cref="JournalRow"/> as columns in snake case.</summary>
public static class JournalFile
{
    /// <summary>As the Internet Assigned Numbers Authority has it.</summary>
    public const string ContentType = "application/vnd.apache.parquet";

    /// <summary>In the file's own metadata, tells in which form its columns are.</summary>
    public const string FormatKey = "onput.journal";

    public const string FormatVersion = "1";

    /// <param name="to">Writable and seekable; it stays open behind the last byte.</param>
    /// <param name="rows">In any order.</param>
    /// <param name="cancellationToken">Leaves the file unfinished.</param>
    public static async Task WriteAsync(Stream to, IReadOnlyCollection<JournalRow> rows, CancellationToken cancellationToken)
    {
        await using var writer = await JournalWriter.OpenAsync(to, cancellationToken);
        foreach (var row in rows)
            await writer.AddAsync(row, cancellationToken);
        await writer.CompleteAsync(cancellationToken);
    }

    /// <summary>Reads a row group at a time; columns that the file lacks are null, columns that nobody knows are passed over.</summary>
    /// <param name="from">Readable and seekable; it stays open.</param>
    /// <param name="name">For the message when it is damaged.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="DamagedJournalException">
    /// It is no file of the journal, or damaged; the rows of earlier row groups have been given.
    /// </exception>
    public static async IAsyncEnumerable<JournalRow> ReadAsync(
        Stream from, string name, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var reader = await JournalReader.OpenAsync(from, name, cancellationToken);
        for (var group = 0; group < reader.GroupCount; group++)
            foreach (var row in await reader.ReadGroupAsync(group, cancellationToken))
                yield return row;
    }
}
