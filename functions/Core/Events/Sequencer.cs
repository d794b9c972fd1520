namespace OnPut.Events;

/// <summary>
/// Orders the events of one key: the shorter sequencer is padded on the right with zeros, then both are compared as text
/// ("Event message structure", Amazon S3 User Guide). It says nothing across keys, nor across transports.
/// </summary>
public static class Sequencer
{
    /// <returns>Negative when <paramref name="left"/> is older, positive when it is newer, 0 for the same event.</returns>
    public static int Compare(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var length = Math.Max(left.Length, right.Length);
        return string.CompareOrdinal(left.PadRight(length, '0'), right.PadRight(length, '0'));
    }
}
