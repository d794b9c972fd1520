namespace OnPut.MetadataIndex.Facts.Media.Matroska;

/// <summary>The Info element: how long, what it is called, when and with what it was made.</summary>
internal static class InfoReader
{
    const uint TimestampScale = 0x2AD7B1;
    const uint Duration = 0x4489;
    const uint DateUtc = 0x4461;
    const uint Title = 0x7BA9;
    const uint MuxingApp = 0x4D80;
    const uint WritingApp = 0x5741;
    const double DefaultScale = 1_000_000;
    const double NanosecondsASecond = 1_000_000_000;

    static readonly DateTimeOffset Epoch2001 = new(2001, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <returns>Seconds that a unit of time lasts.</returns>
    public static double Read(ContentReader content, FactSheet facts, EbmlElement info)
    {
        double scale = DefaultScale, units = 0;
        string? writer = null, muxer = null;
        foreach (var element in Ebml.In(content, facts, info.Start, info.End))
        {
            switch (element.Id)
            {
                case TimestampScale: scale = Ebml.Unsigned(content, element); break;
                case Duration: units = Ebml.Float(content, element); break;
                case DateUtc: facts.Created(Date((long)Ebml.Unsigned(content, element))); break;
                case Title: facts.Tag(MediaTag.Title, Ebml.Text(content, element)); break;
                case WritingApp: writer = Ebml.Text(content, element); break;
                case MuxingApp: muxer = Ebml.Text(content, element); break;
            }
        }
        facts.Tag(MediaTag.Encoder, writer ?? muxer);
        if (units > 0)
            facts.FillDuration(units * scale / NanosecondsASecond, content.Length);
        return scale / NanosecondsASecond;
    }

    /// <param name="nanoseconds">Since the start of 2001: 292 years either way, so no date is out of range.</param>
    static DateTimeOffset? Date(long nanoseconds) => nanoseconds == 0 ? null : Epoch2001.AddTicks(nanoseconds / 100);
}
