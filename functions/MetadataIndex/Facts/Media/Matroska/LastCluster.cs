namespace OnPut.MetadataIndex.Facts.Media.Matroska;

/// <summary>When a recording ends whose writer never went back to note how long it is: browsers and live streams write such.</summary>
internal static class LastCluster
{
    const int TailLength = 128 * 1024;
    const uint Timestamp = 0xE7;
    const uint SimpleBlock = 0xA3;
    const uint BlockGroup = 0xA0;
    const uint Block = 0xA1;

    static ReadOnlySpan<byte> Mark => [0x1F, 0x43, 0xB6, 0x75];

    /// <param name="timeScale">Seconds that a unit lasts.</param>
    /// <returns>null where no cluster starts near the end.</returns>
    public static double? Seconds(ContentReader content, double timeScale)
    {
        var tail = content.Tail(TailLength);
        var found = tail.AsSpan().LastIndexOf(Mark);
        var start = content.Length - tail.Length + found;
        if (found < 0 || Ebml.In(content, new(), start, content.Length).Take(1).ToList() is not [var cluster])
            return null;
        ulong time = 0;
        var latest = 0;
        foreach (var element in Ebml.In(content, new(), cluster.Start, cluster.End))
        {
            if (element.Id == Timestamp)
                time = Ebml.Unsigned(content, element);
            else if (element.Id == SimpleBlock)
                latest = Math.Max(latest, Relative(content, element));
            else if (element.Id == BlockGroup)
                latest = Ebml.In(content, new(), element.Start, element.End).Where(part => part.Id == Block).Take(1)
                    .Select(block => Relative(content, block)).Append(latest).Max();
        }
        return (time + (double)latest) * timeScale;
    }

    /// <summary>Behind the track's number, of one byte for all but the strangest files, the time since the cluster's, signed.</summary>
    static int Relative(ContentReader content, EbmlElement block)
    {
        ReadOnlySpan<byte> head = content.Read(block.Start, 4);
        return (short)head.U16(head.U8(0) >= 0x80 ? 1 : 2);
    }
}
