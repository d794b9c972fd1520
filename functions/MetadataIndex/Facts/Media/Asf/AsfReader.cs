using System.Text;

namespace OnPut.MetadataIndex.Facts.Media.Asf;

/// <summary>ASF, that is WMV and WMA (Advanced Systems Format Specification 1.20.03): the objects of its header.</summary>
internal static class AsfReader
{
    const int ObjectHeader = 24;
    const int TopHeader = 30;
    const int ExtensionHeader = 46;
    const int MostObjects = 128;
    const int MostRead = 16 * 1024;
    const double TicksASecond = 10_000_000;

    public static void Read(ContentReader content, FactSheet facts)
    {
        ReadOnlySpan<byte> head = content.Head(TopHeader);
        if (AsfId.Of(head) != AsfId.Header)
            facts.Problem("asf: there is no header object at 0");
        else
            Objects(content, facts, TopHeader, (long)Math.Min(head.U64Le(16), (ulong)content.Length), isNested: false);
    }

    static void Objects(ContentReader content, FactSheet facts, long at, long end, bool isNested)
    {
        for (var count = 0; count < MostObjects && at + ObjectHeader <= end; count++)
        {
            ReadOnlySpan<byte> head = content.Read(at, ObjectHeader);
            var size = head.U64Le(16);
            if (size < ObjectHeader || size > (ulong)(end - at))
            {
                facts.Problem($"asf: the object at {at:N0} claims {size:N0} bytes, and {end - at:N0} are left");
                return;
            }
            var id = AsfId.Of(head);
            if (id == AsfId.HeaderExtension && !isNested)
                Objects(content, facts, at + ExtensionHeader, at + (long)size, isNested: true);
            else if (AsfId.IsKnown(id))
                Known(id, content.Read(at + ObjectHeader, (int)Math.Min((long)size - ObjectHeader, MostRead)), facts, content.Length);
            at += (long)size;
        }
    }

    static void Known(Guid id, ReadOnlySpan<byte> bytes, FactSheet facts, long length)
    {
        if (id == AsfId.FileProperties)
            File(bytes, facts, length);
        else if (id == AsfId.StreamProperties)
            AsfStream.Read(bytes, facts);
        else if (id == AsfId.ExtendedStream && bytes.U64Le(48) is > 0 and var ticks && facts.Media?.FrameRate is null)
            facts.Fill(media => media with { FrameRate = Math.Round(TicksASecond / ticks, 4) });
        else if (id == AsfId.Description)
            Described(bytes, facts);
        else if (id == AsfId.ExtendedDescription)
            Named(bytes, facts);
    }

    static void File(ReadOnlySpan<byte> bytes, FactSheet facts, long length)
    {
        const int IsBroadcast = 1;
        // The start of 1970, which writers without a clock note.
        const ulong Unset = 116_444_736_000_000_000;
        var created = bytes.U64Le(24);
        if (created is > Unset and < (ulong)long.MaxValue / 4)
            facts.Created(DateTimeOffset.FromFileTime((long)created).ToUniversalTime());
        var seconds = bytes.U64Le(40) / TicksASecond - bytes.U64Le(56) / 1_000.0;
        if ((bytes.U32Le(64) & IsBroadcast) == 0 && seconds > 0)
            facts.FillDuration(seconds, length);
    }

    static void Described(ReadOnlySpan<byte> bytes, FactSheet facts)
    {
        ReadOnlySpan<MediaTag> order = [MediaTag.Title, MediaTag.Artist, MediaTag.Copyright, MediaTag.Comment];
        var at = 10;
        for (var i = 0; i < order.Length; i++)
        {
            var length = bytes.U16Le(i * 2);
            facts.Tag(order[i], FactText.DecodeUtf16(bytes.Part(at, length)));
            at += length;
        }
    }

    static void Named(ReadOnlySpan<byte> bytes, FactSheet facts)
    {
        const int IsText = 0;
        const int MostNames = 256;
        var at = 2;
        for (var count = Math.Min((int)bytes.U16Le(0), MostNames); count > 0 && at < bytes.Length; count--)
        {
            var nameLength = bytes.U16Le(at);
            var name = Encoding.Unicode.GetString(bytes.Part(at + 2, Math.Min((int)nameLength, 128))).TrimEnd('\0');
            at += 2 + nameLength;
            var (type, length) = (bytes.U16Le(at), bytes.U16Le(at + 2));
            if (type == IsText)
                facts.Tag(name, FactText.DecodeUtf16(bytes.Part(at + 4, length)));
            at += 4 + length;
        }
    }
}
