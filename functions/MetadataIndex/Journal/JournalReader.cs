using OnPut.MetadataIndex.Journal.Columns;
using Parquet;

namespace OnPut.MetadataIndex.Journal;

/// <summary>Reads a file of the journal a row group at a time; what it holds in memory is one row group.</summary>
sealed class JournalReader : IAsyncDisposable
{
    readonly ParquetReader _file;
    readonly string _name;

    JournalReader(ParquetReader file, string name) => (_file, _name) = (file, name);

    public int GroupCount => _file.RowGroupCount;

    /// <param name="from">Readable and seekable; it stays open.</param>
    /// <param name="name">For the message when it is damaged.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="DamagedJournalException">It is no Parquet file.</exception>
    public static Task<JournalReader> OpenAsync(Stream from, string name, CancellationToken cancellationToken) =>
        UndamagedAsync(name, async () =>
        {
            await FooterCheck.RunAsync(from, cancellationToken);
            return new JournalReader(
                await ParquetReader.CreateAsync(from, leaveStreamOpen: true, cancellationToken: cancellationToken), name);
        });

    /// <exception cref="DamagedJournalException">It is no file of the journal, or damaged.</exception>
    public Task<IReadOnlyList<JournalRow>> ReadGroupAsync(int index, CancellationToken cancellationToken) =>
        UndamagedAsync<IReadOnlyList<JournalRow>>(_name, async () =>
        {
            using var group = _file.OpenRowGroupReader(index);
            var sources = await new RowGroup(group, _file.Schema.GetDataFields()).LoadAsync(cancellationToken);
            var rows = new RowReader(sources);
            return [.. Enumerable.Range(0, (int)group.RowCount).Select(_ => rows.Read())];
        });

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    /// <summary>A damaged file makes Parquet.Net fail in any way whatever.</summary>
    static async Task<T> UndamagedAsync<T>(string name, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new DamagedJournalException(name, failure.Message, failure);
        }
    }
}
