using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using OnPut.Cli.Plan.Sources;

namespace OnPut.Cli.Plan.Inventory;

/// <summary>The objects of an S3 Inventory. Its files are checked against the manifest while they are read.</summary>
/// <param name="name">As whoever asked would name it.</param>
/// <param name="bucket">The bucket of rows that name none.</param>
/// <param name="schema">The columns of CSV files; null where their first lines say them.</param>
sealed class InventorySource(
    string name, string bucket, InventoryFileFormat format, string? schema, IReadOnlyList<InventoryFile> files, IInventoryFiles place) : IPlanSource
{
    bool _hasNoncurrent;
    bool _hasUndated;

    public string Name => name;

    /// <summary>Whether its columns can be said by whoever asks.</summary>
    public bool HasSchema => format == InventoryFileFormat.Csv && files is [{ Md5: null }];

    public IReadOnlyList<string> Notes =>
    [
        .. _hasNoncurrent
            ? ["An inventory does not say when a version stopped being the current one: their days are counted from now on."]
            : Array.Empty<string>(),
        .. _hasUndated
            ? ["There are objects without a time: their days are counted from now on."]
            : Array.Empty<string>(),
    ];

    public async IAsyncEnumerable<IReadOnlyList<PlanItem>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            var stream = new Md5Stream(await place.OpenAsync(file, cancellationToken));
            await using (stream)
            {
                foreach (var page in format == InventoryFileFormat.Csv ? ReadCsv(file, stream) : ReadParquet(file, stream))
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    Notice(page);
                    yield return page;
                }
            }
        }
    }

    public void Dispose() { }

    IEnumerable<IReadOnlyList<PlanItem>> ReadCsv(InventoryFile file, Md5Stream stream)
    {
        using var unpacked = file.Key.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            ? new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true)
            : (Stream)stream;
        using var text = new StreamReader(unpacked, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, 1 << 16, leaveOpen: true);
        using var rows = Checked(file, stream, () => new CsvInventory(text, place.NameOf(file), schema, bucket));
        while (Checked(file, stream, rows.ReadPage) is { Count: > 0 } page)
            yield return page;
        stream.Verify(file, place.NameOf(file));
    }

    /// <summary>Parquet is read from its end: what is not on this machine is put into a file first.</summary>
    IEnumerable<IReadOnlyList<PlanItem>> ReadParquet(InventoryFile file, Md5Stream stream)
    {
        var path = place.PathOf(file);
        using var copy = path is null ? new TemporaryFile() : null;
        copy?.Fill(stream);
        stream.Verify(file, place.NameOf(file));
        foreach (var page in ParquetInventory.Read(path ?? copy!.Path, place.NameOf(file), bucket))
            yield return page;
    }

    /// <summary>Of a file that is not the one the manifest means, what is wrong with a row of it says nothing.</summary>
    T Checked<T>(InventoryFile file, Md5Stream stream, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (UserErrorException)
        {
            stream.Verify(file, place.NameOf(file));
            throw;
        }
        catch (InvalidDataException failure)
        {
            stream.Verify(file, place.NameOf(file));
            throw new UserErrorException($"{place.NameOf(file)} is damaged: {failure.Message.TrimEnd('.')}", failure);
        }
    }

    void Notice(IReadOnlyList<PlanItem> page)
    {
        if (_hasNoncurrent && _hasUndated)
            return;
        foreach (var item in page)
        {
            _hasNoncurrent |= item.Candidate.IsNoncurrent;
            _hasUndated |= item.Candidate is { IsNoncurrent: false, LastModified: null };
        }
    }
}
