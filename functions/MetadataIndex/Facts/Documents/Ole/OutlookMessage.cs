using System.Buffers.Binary;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Documents.Ole;

/// <summary>A message as Outlook saves it ([MS-OXMSG]): a stream a text, and the fixed values in one.</summary>
internal static class OutlookMessage
{
    const int MostText = 8 << 10;
    const int MostValues = 64 << 10;
    const int MostVisited = 4096;

    /// <summary>Of the stream of values in the root.</summary>
    const int ValuesHeader = 32;

    public static void Read(CompoundFile file, FactSheet facts)
    {
        // Only what the root holds: recipients, attachments and messages in messages use the same names.
        var own = Children(file);
        string? Text(string tag) => Decode(file, own, tag);
        var subject = Text("0037");
        var sender = Text("0C1A");
        var address = Text("5D01") ?? Text("0C1F");
        var values = own.FirstOrDefault(entry => entry.Name == "__properties_version1.0") is { } entry ? file.Read(entry, MostValues) : [];
        facts.Message = new()
        {
            Subject = subject,
            From = sender is null || address is null || sender == address ? sender ?? address : $"{sender} <{address}>",
            To = Text("0E04"),
            Date = Time(values, 0x0039) ?? Time(values, 0x0E06),
            Attachments = own.Count(child => child.Name.StartsWith("__attach_version1.0_", StringComparison.OrdinalIgnoreCase)),
        };
        facts.Description = new() { Title = subject, Author = sender };
    }

    static List<CompoundEntry> Children(CompoundFile file)
    {
        var children = new List<CompoundEntry>();
        if (file.Entries.Count == 0)
            return children;
        var (pending, seen) = (new Stack<int>([file.Entries[0].Child]), new HashSet<int>());
        while (pending.TryPop(out var index) && seen.Count < MostVisited)
        {
            if (index < 0 || index >= file.Entries.Count || !seen.Add(index))
                continue;
            children.Add(file.Entries[index]);
            pending.Push(file.Entries[index].Left);
            pending.Push(file.Entries[index].Right);
        }
        return children;
    }

    static string? Decode(CompoundFile file, List<CompoundEntry> own, string tag)
    {
        if (own.FirstOrDefault(entry => entry.Name.Equals($"__substg1.0_{tag}001F", StringComparison.OrdinalIgnoreCase)) is { } wide)
            return FactText.Fold(Encoding.Unicode.GetString(file.Read(wide, MostText)));
        return own.FirstOrDefault(entry => entry.Name.Equals($"__substg1.0_{tag}001E", StringComparison.OrdinalIgnoreCase)) is { } narrow
            ? FactText.Fold(CodePages.Find(0).GetString(file.Read(narrow, MostText)))
            : null;
    }

    /// <summary>Sixteen bytes a value: its type and number, flags, and eight of the value itself.</summary>
    static DateTimeOffset? Time(byte[] values, int tag)
    {
        for (var at = ValuesHeader; at + 16 <= values.Length; at += 16)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(values.AsSpan(at)) == ((uint)tag << 16 | 0x40))
                return DocumentDate.FromFileTime(BinaryPrimitives.ReadInt64LittleEndian(values.AsSpan(at + 8)));
        }
        return null;
    }
}
