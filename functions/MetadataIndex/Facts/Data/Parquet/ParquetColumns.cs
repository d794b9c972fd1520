namespace OnPut.MetadataIndex.Facts.Data.Parquet;

/// <summary>The columns of a Parquet schema: the leaves of its tree, by their paths.</summary>
internal static class ParquetColumns
{
    const int LongestPath = 1_000;

    /// <exception cref="InvalidDataException">The groups do not fit the elements there are, or a column has a type that there is
    /// not.</exception>
    public static void AddTo(ColumnList columns, IReadOnlyList<SchemaElement> schema)
    {
        if (schema.Count == 0)
            return;
        // The groups that are open, each with the children still to come.
        var open = new Stack<(string Path, int Left)>();
        open.Push(("", schema[0].Children));
        foreach (var element in schema.Skip(1))
        {
            while (open.TryPeek(out var done) && done.Left == 0)
                open.Pop();
            if (!open.TryPop(out var parent))
                throw new InvalidDataException($"the schema has {schema.Count:N0} elements, which are more than its groups claim");
            open.Push((parent.Path, parent.Left - 1));
            var path = parent.Path + element.Name;
            if (element.Children > 0)
                open.Push((path.Length < LongestPath ? path + "." : parent.Path, element.Children));
            else
                columns.Add(path, Type(element));
        }
        if (open.Any(group => group.Left != 0))
            throw new InvalidDataException($"the schema has {schema.Count:N0} elements, which are fewer than its groups claim");
    }

    static string? Type(SchemaElement column) =>
        column.PhysicalType is null or (>= 0 and <= SchemaElement.LastPhysicalType)
            ? ParquetTypes.Name(column)
            : throw new InvalidDataException($"the column {column.Name} has type {column.PhysicalType}, which there is not");
}
