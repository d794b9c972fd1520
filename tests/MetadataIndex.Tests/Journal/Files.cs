using OnPut.MetadataIndex.Journal;

namespace OnPut.MetadataIndex.Tests.Journal;

/// <summary>Files of the journal in memory.</summary>
internal static class Files
{
    public static async Task<byte[]> WriteAsync(params IReadOnlyCollection<JournalRow> rows)
    {
        using var file = new MemoryStream();
        await JournalFile.WriteAsync(file, rows, CancellationToken.None);
        return file.ToArray();
    }

    public static async Task<List<JournalRow>> ReadAsync(byte[] file, string name = "test.parquet")
    {
        using var from = new MemoryStream(file);
        return await JournalFile.ReadAsync(from, name, CancellationToken.None).ToListAsync();
    }
}
