using System.IO.Compression;
using OnPut.MetadataIndex.Journal.Columns;
using Parquet;

namespace OnPut.MetadataIndex.Journal;

/// <summary>Writes a file of the journal as its rows come; what it holds in memory is one row group.</summary>
public sealed class JournalWriter : IAsyncDisposable
{
    /// <summary>A row group is written when it has this many rows, or this much text.</summary>
    const int GroupRows = 16_384;
    const long GroupTextBytes = 8 << 20;

    readonly ParquetWriter _file;
    bool _complete;
    readonly RowWriter _rows = new(SchemaColumns.Utf8());

    JournalWriter(ParquetWriter file) => _file = file;

    /// <summary>Rows in the file and on their way into it.</summary>
    public long Rows { get; private set; }

    /// <param name="to">Writable and seekable; it stays open.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    public static async Task<JournalWriter> OpenAsync(Stream to, CancellationToken cancellationToken)
    {
        // A tenth more bytes than by default, in a tenth of the time.
        var options = new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest };
        var file = await ParquetWriter.CreateAsync(SchemaColumns.Text(), to, options, cancellationToken: cancellationToken);
        file.CustomMetadata = new Dictionary<string, string> { [JournalFile.FormatKey] = JournalFile.FormatVersion };
        return new(file);
    }

    public async ValueTask AddAsync(JournalRow row, CancellationToken cancellationToken)
    {
        _rows.Add(row);
        Rows++;
        if (_rows.Rows >= GroupRows || _rows.TextBytes >= GroupTextBytes)
            await FlushAsync(cancellationToken);
    }

    /// <summary>Writes what is left and the footer; without it the file is not whole.</summary>
    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        if (_rows.Rows > 0)
            await FlushAsync(cancellationToken);
        await DisposeAsync();
    }

    /// <summary>Parquet.Net writes a footer each time that it is disposed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_complete)
            await _file.DisposeAsync();
        _complete = true;
    }

    async Task FlushAsync(CancellationToken cancellationToken)
    {
        using var group = _file.CreateRowGroup();
        await _rows.FlushAsync(group, cancellationToken);
    }
}
