namespace OnPut.MetadataIndex.Facts.Data.Orc;

/// <summary>
/// ORC: the schema and the rows are in the footer, which is read where it is not compressed, or by zlib or snappy; the codec is known in
/// any case.
/// </summary>
internal static class OrcReader
{
    const int FirstTail = 48 * 1024;
    const int LargestFooter = 512 * 1024;

    public static void Read(ContentReader content, FactSheet facts)
    {
        try
        {
            var tail = content.Tail(FirstTail);
            if (tail.Length == 0 || tail[^1] >= tail.Length)
                throw new InvalidDataException("the postscript is longer than the object");
            var postscript = OrcPostscript.Read(tail.AsSpan(tail.Length - 1 - tail[^1], tail[^1]));
            facts.Table = (facts.Table ?? new()) with { Codec = postscript.Codec };
            if (postscript.Compression is OrcPostscript.None or OrcPostscript.Zlib or OrcPostscript.Snappy)
                ReadFooter(Footer(content, tail, postscript), postscript, facts);
        }
        catch (InvalidDataException malformed)
        {
            facts.Problem("orc: " + malformed.Message);
        }
    }

    static byte[] Footer(ContentReader content, byte[] tail, OrcPostscript postscript)
    {
        var length = postscript.FooterLength;
        var after = 1 + tail[^1];
        if (length > content.Length - after)
            throw new InvalidDataException($"the footer claims {length:N0} bytes, and the object has {content.Length:N0}");
        if (length > LargestFooter)
            throw new InvalidDataException($"the footer has {length:N0} bytes, and {LargestFooter:N0} are read at most");
        return length <= tail.Length - after
            ? tail.AsSpan(tail.Length - after - (int)length, (int)length).ToArray()
            : content.Read(content.Length - after - length, (int)length);
    }

    static void ReadFooter(byte[] bytes, OrcPostscript postscript, FactSheet facts)
    {
        var (footer, columns) = (new OrcFooter(), new ColumnList());
        try
        {
            footer.Read(postscript.Compression == OrcPostscript.None ? bytes : OrcBlocks.Unpack(bytes, postscript.Compression));
        }
        finally
        {
            // What was read before a mistake stays.
            OrcColumns.AddTo(columns, footer.Types);
            facts.Table = facts.Table! with
            {
                Columns = columns.ToFacts(facts, "orc"),
                Rows = footer.Rows,
                RowsAreEstimated = footer.Rows is null ? null : false,
                RowGroups = footer.Stripes,
            };
        }
    }
}
