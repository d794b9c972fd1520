namespace OnPut.MetadataIndex.Facts.Sniffing;

/// <summary>Tar, by its mark or, in archives from before there was one, by the sum of its first header.</summary>
internal static class TarSniffer
{
    const int HeaderLength = 512;
    const int SumAt = 148;
    const int SumLength = 8;

    public static ContentType? Detect(ReadOnlySpan<byte> head)
    {
        if (head.Length < HeaderLength)
            return null;
        return head[257..].StartsWith("ustar"u8) || (head[0] != 0 && Claimed(head) == Sum(head))
            ? new("application/x-tar", ContentKind.Archive, ContentFormat.Tar)
            : null;
    }

    /// <summary>POSIX.1 pax, "ustar Interchange Format": the field itself counts as spaces.</summary>
    static int Sum(ReadOnlySpan<byte> head)
    {
        var sum = SumLength * ' ';
        for (var i = 0; i < HeaderLength; i++)
            sum += i is >= SumAt and < SumAt + SumLength ? 0 : head[i];
        return sum;
    }

    static int Claimed(ReadOnlySpan<byte> head)
    {
        var sum = -1;
        foreach (var digit in head.Slice(SumAt, SumLength))
        {
            if (digit is >= (byte)'0' and <= (byte)'7')
                sum = (Math.Max(sum, 0) * 8) + digit - '0';
            else if (digit != ' ' || sum >= 0)
                break;
        }
        return sum;
    }
}
