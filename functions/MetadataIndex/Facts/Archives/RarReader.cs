namespace OnPut.MetadataIndex.Facts.Archives;

/// <summary>RAR 4 and 5: headers walked from the start, within bounds.</summary>
internal static class RarReader
{
    /// <summary>Each is a block of 64 KiB fetched at worst.</summary>
    const int MostJumps = 8;
    const int Far = 64 << 10;
    const int MostHeaders = 4096;

    public static void Read(ContentReader content, FactSheet facts)
    {
        var head = content.Head(8);
        var isFive = head.AsSpan().SequenceEqual("Rar!\u001A\u0007\u0001\0"u8);
        if (!isFive && !head.AsSpan().StartsWith("Rar!\u001A\u0007\0"u8))
        {
            facts.Problem("rar: there is no signature at the start");
            return;
        }
        var found = new List<RarBlock>();
        var (offset, jumps, isComplete, isEncrypted) = (isFive ? 8L : 7L, 0, false, false);
        for (var blocks = 0; blocks < MostHeaders && jumps <= MostJumps; blocks++)
        {
            var block = isFive ? Rar5Block.Read(content, offset) : Rar4Block.Read(content, offset);
            isEncrypted |= block is { IsEncrypted: true };
            if (block is null || block.IsEnd || block.HidesRest)
            {
                isComplete = block is { IsEnd: true } || (block is null && offset >= content.Length);
                break;
            }
            if (block.Name is not null)
                found.Add(block);
            jumps += block.Next - offset > Far ? 1 : 0;
            offset = block.Next;
        }
        if (!isComplete)
            facts.Problem($"rar: the headers could be followed for {found.Count} entries only");
        var size = isComplete && found.All(block => block.Size >= 0) ? ArchiveClaims.Sum(found.Select(block => block.Size)) : null;
        facts.Archive = new()
        {
            Entries = isComplete ? found.Count : null,
            UncompressedSize = size,
            Ratio = ArchiveClaims.Ratio(size, content.Length),
            Names = ArchiveClaims.Names(found.Select(block => block.Name!)),
            IsEncrypted = isEncrypted,
        };
    }
}
