namespace OnPut.MetadataIndex.Facts.Text;

/// <summary>Counts lines: ended by LF, CR LF or CR; what follows the last end is a line where it is not empty.</summary>
internal static class LineCount
{
    public static long Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return 0;
        var feeds = text.Count('\n');
        var pairs = text.Count("\r\n");
        var ends = feeds + text.Count('\r') - pairs;
        return ends + (text[^1] is '\n' or '\r' ? 0 : 1);
    }
}
