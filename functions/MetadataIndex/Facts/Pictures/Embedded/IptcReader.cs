using System.Buffers.Binary;
using System.Text;

namespace OnPut.MetadataIndex.Facts.Pictures.Embedded;

/// <summary>IPTC-IIM 4.2: fields of a record, each with its length.</summary>
internal static class IptcReader
{
    const byte Mark = 0x1C;
    const int MostFields = 1_000;
    const int MostKeywords = 100;

    public static void Read(ReadOnlySpan<byte> bytes, FactSheet facts)
    {
        var isUtf8 = false;
        string? title = null, headline = null, caption = null, author = null, copyright = null, date = null, time = null;
        var keywords = new List<string>();
        for (var (at, read) = (0, 0); at + 5 <= bytes.Length && bytes[at] == Mark && read < MostFields; read++)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 3)..]);
            // Lengths of more than 15 bits are for pictures within the record.
            if (length > bytes.Length - at - 5)
            {
                facts.Problem($"iptc: a field at {at} claims {length:N0} bytes, and {bytes.Length - at - 5:N0} are left");
                break;
            }
            var value = bytes.Slice(at + 5, length);
            switch (bytes[at + 1], bytes[at + 2])
            {
                case (1, 90):
                    isUtf8 = value.SequenceEqual("\u001B%G"u8);
                    break;
                case (2, 5):
                    title ??= Text(value, isUtf8);
                    break;
                case (2, 25) when keywords.Count < MostKeywords && Text(value, isUtf8) is { } keyword:
                    keywords.Add(keyword);
                    break;
                case (2, 55):
                    date ??= Text(value, isUtf8);
                    break;
                case (2, 60):
                    time ??= Text(value, isUtf8);
                    break;
                case (2, 80) when Text(value, isUtf8) is { } name:
                    author = FactText.Clean(author is null ? name : $"{author}; {name}");
                    break;
                case (2, 105):
                    headline ??= Text(value, isUtf8);
                    break;
                case (2, 116):
                    copyright ??= Text(value, isUtf8);
                    break;
                case (2, 120):
                    caption ??= Text(value, isUtf8);
                    break;
            }
            at += 5 + length;
        }
        facts.AddDescription(new()
        {
            Title = title ?? headline,
            Description = caption,
            Author = author,
            Copyright = copyright,
            Keywords = keywords.Count > 0 ? keywords : null,
        });
        if (Exif.ExifTime.Parse($"{date} {time?[..Math.Min(time.Length, 6)]}") is { } local)
            facts.Taken ??= new(local, Exif.ExifTime.Offset(time?.Length > 6 ? time[6..] : null));
    }

    /// <summary>What declares nothing is UTF-8 often enough to be tried.</summary>
    static string? Text(ReadOnlySpan<byte> value, bool isUtf8) => isUtf8
        ? FactText.Clean(Encoding.UTF8.GetString(value))
        : FactText.Decode(value);
}
