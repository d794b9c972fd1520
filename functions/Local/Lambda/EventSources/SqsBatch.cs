using System.Text;
using OnPut.Local.Messaging;

namespace OnPut.Local.Lambda.EventSources;

/// <summary>Messages that go to the function in one event.</summary>
sealed record SqsBatch(IReadOnlyList<ReceivedMessage> Messages, ReadOnlyMemory<byte> Payload)
{
    static ReadOnlySpan<byte> Head => """{"Records":["""u8;

    static ReadOnlySpan<byte> Tail => "]}"u8;

    /// <summary>Bytes that a message adds to an event at least: those of its body as it is.</summary>
    public static long LeastSize(ReceivedMessage message) => Encoding.UTF8.GetByteCount(message.Body);

    /// <summary>Packs messages in their order, in as few events as the size of an event allows.</summary>
    public static IEnumerable<SqsBatch> Pack(IReadOnlyList<ReceivedMessage> messages, string queueArn, int limit = PayloadLimits.Request)
    {
        var packed = new List<ReceivedMessage>();
        var payload = Begin();
        foreach (var message in messages)
        {
            var record = SqsRecord.Write(message, queueArn);
            if (packed.Count > 0 && payload.Length + record.Length + 1 + Tail.Length > limit)
            {
                yield return End(packed, payload);
                (packed, payload) = ([], Begin());
            }
            if (packed.Count > 0)
                payload.WriteByte((byte)',');
            payload.Write(record.Span);
            packed.Add(message);
        }
        if (packed.Count > 0)
            yield return End(packed, payload);
    }

    static MemoryStream Begin()
    {
        var payload = new MemoryStream();
        payload.Write(Head);
        return payload;
    }

    static SqsBatch End(IReadOnlyList<ReceivedMessage> messages, MemoryStream payload)
    {
        payload.Write(Tail);
        return new SqsBatch(messages, payload.ToArray());
    }
}
