namespace OnPut.Events;

/// <summary>What SNS puts into a queue when raw delivery is off: the message is a string in it.</summary>
sealed record SnsEnvelope(string Message)
{
    public static string ReadMessage(ReadOnlySpan<byte> json) =>
        RouteJson.Read(json, RouteJson.Default.SnsEnvelope, "SNS notification").Message;
}
