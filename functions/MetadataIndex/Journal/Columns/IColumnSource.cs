namespace OnPut.MetadataIndex.Journal.Columns;

/// <summary>The values of one column of a row group, to be read in order: a <see cref="ColumnSource{T}"/>.</summary>
interface IColumnSource;
