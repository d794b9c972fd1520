using OnPut.MetadataIndex.Facts;

namespace OnPut.MetadataIndex.Tests.Facts;

internal static class Columns
{
    /// <summary><c>name:type</c> of every column.</summary>
    public static string Of(FactSheet facts) => string.Join(
        ' ', (facts.Table?.Columns ?? []).Select(column => column.Type is null ? column.Name : $"{column.Name}:{column.Type}"));
}
