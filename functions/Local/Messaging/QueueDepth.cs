namespace OnPut.Local.Messaging;

/// <summary>How many messages a queue has, by state.</summary>
/// <param name="Visible">Ready to be received.</param>
/// <param name="InFlight">Received and not yet deleted, within their visibility timeout.</param>
/// <param name="Delayed">Not yet visible for the first time.</param>
public sealed record QueueDepth(int Visible, int InFlight, int Delayed)
{
    public int Total => Visible + InFlight + Delayed;
}
