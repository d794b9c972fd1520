using System.Text;

namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>
/// Tar: ustar, GNU and pax, header after header (POSIX.1-2017, pax). There is no directory: of a long archive only the start is walked.
/// </summary>
internal static class TarReader
{
    const int Block = 512;

    /// <summary>Each is a block of 64 KiB fetched at worst.</summary>
    const int MostJumps = 8;
    const int Far = 64 << 10;
    const int MostHeaders = 4096;
    const int MostExtended = 32 << 10;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var names = new List<string>();
        var (entries, size, offset, jumps, headers) = (0L, 0L, 0L, 0, 0);
        string? nextName = null;
        long? nextSize = null;
        while (TarHeader.Read(content.Read(offset, Block)) is { } header)
        {
            if (++headers > MostHeaders || jumps > MostJumps)
            {
                // Neither the count nor the sum is known, and a part of them would be taken for the whole.
                facts.Archive = new() { Names = ArchiveClaims.Names(names) };
                facts.Problem($"tar: only the first {entries} entries were looked at");
                return;
            }
            var data = offset + Block;
            var length = header.IsExtension ? header.Size : nextSize ?? header.Size;
            if (header.Type is 'L' or 'x')
            {
                var extension = content.Read(data, (int)Math.Min(length, MostExtended));
                if (header.Type == 'L')
                    nextName = Encoding.UTF8.GetString(extension).TrimEnd('\0');
                else
                    TarExtension.Read(extension, ref nextName, ref nextSize);
            }
            else if (!header.IsExtension)
            {
                (entries, size) = (entries + 1, length > long.MaxValue - size ? long.MaxValue : size + length);
                if (names.Count < ArchiveClaims.MostNames)
                    names.Add(nextName ?? header.Name);
                (nextName, nextSize) = (null, null);
            }
            var padded = header.HasData && length <= content.Length ? (length + Block - 1) / Block * Block : 0;
            if (header.HasData && (length > content.Length || data + length > content.Length))
            {
                facts.Problem($"tar: the entry at {offset} claims {length} bytes, {Math.Max(0, content.Length - data)} are left");
                break;
            }
            jumps += padded > Far ? 1 : 0;
            offset = data + padded;
        }
        if (headers == 0)
            facts.Problem("tar: there is no header at the start");
        facts.Archive = new()
        {
            Entries = entries,
            UncompressedSize = size,
            Ratio = ArchiveClaims.Ratio(size, content.Length),
            Names = ArchiveClaims.Names(names),
            IsEncrypted = false,
        };
    }
}
