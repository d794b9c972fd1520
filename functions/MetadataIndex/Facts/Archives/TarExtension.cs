using System.Globalization;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>Records of pax: <c>27 path=a/long/name\n</c>, the length counting all of it.</summary>
internal static class TarExtension
{
    public static void Read(ReadOnlySpan<byte> records, ref string? name, ref long? size)
    {
        while (records.IndexOf((byte)' ') is > 0 and <= 10 and var space)
        {
            if (!int.TryParse(records[..space], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length <= space + 1
                || length > records.Length)
                return;
            var record = records[(space + 1)..length].TrimEnd((byte)'\n');
            if (record.StartsWith("path="u8))
                name = Encoding.UTF8.GetString(record[5..]);
            else if (record.StartsWith("size="u8)
                && long.TryParse(record[5..], NumberStyles.None, CultureInfo.InvariantCulture, out var wide))
                size = wide;
            records = records[length..];
        }
    }
}
