using Parquet;

namespace OnPut.MetadataIndex.Journal.Columns;

/// <summary>The values of one column that wait to be written.</summary>
interface IColumnBuffer
{
    /// <summary>Writes them as the group's next column, and is empty again.</summary>
    Task FlushAsync(ParquetRowGroupWriter group, CancellationToken cancellationToken);
}
