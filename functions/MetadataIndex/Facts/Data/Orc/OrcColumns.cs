namespace OnPut.MetadataIndex.Facts.Data.Orc;

/// <summary>The columns of an ORC schema: the fields of its struct, those of structs within by their paths.</summary>
internal static class OrcColumns
{
    const int LongestPath = 1_000;

    public static void AddTo(ColumnList columns, IReadOnlyList<OrcType> types)
    {
        if (types.Count > 0 && types[0].Kind == OrcType.Struct)
            AddFields(columns, types, 0, "");
    }

    static void AddFields(ColumnList columns, IReadOnlyList<OrcType> types, int place, string path)
    {
        var parent = types[place];
        for (var i = 0; i < Math.Min(parent.Subtypes.Count, parent.Names.Count); i++)
        {
            var child = parent.Subtypes[i];
            // A type comes after what it is part of: so no path goes in circles.
            if (child <= place || child >= types.Count || columns.Count > ColumnList.Most)
                continue;
            var type = types[(int)child];
            var name = path + parent.Names[i];
            if (type.Kind == OrcType.Struct && name.Length < LongestPath)
                AddFields(columns, types, (int)child, name + ".");
            else
                columns.Add(name, type.Name);
        }
    }
}
