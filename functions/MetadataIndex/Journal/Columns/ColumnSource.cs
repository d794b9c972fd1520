namespace OnPut.MetadataIndex.Journal.Columns;

/// <summary>
/// The values of one column of a row group, given in the order of its rows; the levels are those of <see cref="ColumnBuffer{T}"/>.
/// </summary>
/// <param name="values">Those that are there, without gaps.</param>
/// <param name="definitions">Null for a column that is never null.</param>
/// <param name="repetitions">Null for a column that is neither list nor map.</param>
/// <param name="present">The definition level of a value that is there.</param>
sealed class ColumnSource<T>(T[] values, int[]? definitions, int[]? repetitions, int present) : IColumnSource where T : struct
{
    const int EmptyLevel = 1;

    int _next;
    int _nextValue;

    public T? Next() => definitions is null || definitions[_next++] == present ? values[_nextValue++] : null;

    public List<T>? NextAll()
    {
        if (definitions is null || repetitions is null)
            throw new InvalidDataException("a list or a map is a plain column");
        if (definitions[_next] <= EmptyLevel)
            return definitions[_next++] == EmptyLevel ? [] : null;
        var entries = new List<T>();
        do
            entries.Add(definitions[_next++] == present ? values[_nextValue++] : default);
        while (_next < repetitions.Length && repetitions[_next] > 0);
        return entries;
    }
}
