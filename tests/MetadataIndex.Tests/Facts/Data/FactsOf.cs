using System.Text;
using OnPut.MetadataIndex.Facts;

namespace OnPut.MetadataIndex.Tests.Facts.Data;

/// <summary>What a reader finds in bytes.</summary>
internal static class FactsOf
{
    public static FactSheet Bytes(byte[] bytes, Action<ContentReader, FactSheet> read)
    {
        var facts = new FactSheet();
        using var stream = new BudgetedStream(bytes);
        read(new(stream), facts);
        return facts;
    }

    public static FactSheet Text(string text, Action<ContentReader, FactSheet> read, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding();
        return Bytes([.. encoding.GetPreamble(), .. encoding.GetBytes(text)], read);
    }

    /// <summary><c>name:type</c> of every column.</summary>
    public static string Columns(FactSheet facts) => string.Join(
        ' ', (facts.Table?.Columns ?? []).Select(column => column.Type is null ? column.Name : $"{column.Name}:{column.Type}"));
}
