namespace OnPut.Local.Messaging;

/// <summary>A standard queue as it should be. The defaults are those of "CreateQueue" in the SQS API reference.</summary>
/// <param name="Name">1 to 80 letters, digits, hyphens and underscores.</param>
/// <param name="VisibilityTimeout">How long a received message stays hidden; 0 s to 12 h.</param>
/// <param name="Retention">How long a message is kept; 1 min to 14 days.</param>
/// <param name="Delay">How long a new message stays hidden; 0 s to 15 min.</param>
/// <param name="RedrivePolicy">Null where messages are retried until they are too old.</param>
public sealed record QueueSpec(
    string Name, TimeSpan VisibilityTimeout, TimeSpan Retention, TimeSpan Delay, RedrivePolicy? RedrivePolicy = null)
{
    public static readonly TimeSpan DefaultVisibilityTimeout = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan DefaultRetention = TimeSpan.FromDays(4);

    /// <summary>The most that a message may have, and the default: 1 MiB of body and attributes.</summary>
    public const int MostBytesOfAMessage = 1024 * 1024;

    /// <summary>A queue with SQS's defaults.</summary>
    public QueueSpec(string name)
        : this(name, DefaultVisibilityTimeout, DefaultRetention, TimeSpan.Zero)
    {
    }

    /// <summary>How long a receive waits that does not say; 0 s to 20 s.</summary>
    public TimeSpan ReceiveWait { get; init; }

    /// <summary>Bytes of body and attributes; 1 KiB to 1 MiB.</summary>
    public int MaximumMessageSize { get; init; } = MostBytesOfAMessage;

    /// <summary>Attributes that change nothing here but are given back as set, such as <c>Policy</c>.</summary>
    public IReadOnlyDictionary<string, string> OtherAttributes { get; init; } = new Dictionary<string, string>();

    public string Arn => Messaging.Arn.OfQueue(Name);
}
