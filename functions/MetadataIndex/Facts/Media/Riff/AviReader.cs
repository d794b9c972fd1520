namespace OnPut.MetadataIndex.Facts.Media.Riff;

/// <summary>AVI (Microsoft's "AVI RIFF File Reference"), with OpenDML's count of frames in files of more than one part.</summary>
internal static class AviReader
{
    const int HeaderLength = 12;
    const int MostText = 4_096;

    public static void Read(ContentReader content, FactSheet facts)
    {
        ReadOnlySpan<byte> head = content.Read(0, HeaderLength);
        var end = Math.Min(content.Length, 8L + head.U32Le(4));
        // A recorder that was cut off leaves no size.
        Walk(content, facts, HeaderLength, end <= HeaderLength ? content.Length : end);
    }

    static void Walk(ContentReader content, FactSheet facts, long start, long end)
    {
        foreach (var chunk in RiffChunks.In(content, facts, start, end))
        {
            if (chunk is { IsList: true, Id: "hdrl" })
                Header(content, facts, chunk);
            else if (chunk is { IsList: true, Id: "INFO" })
                RiffInfo.Read(content, facts, chunk);
            else if (chunk is { IsList: true, Id: "exif" })
                Exif(content, facts, chunk);
            else if (chunk.Id == "IDIT")
                facts.Tag(MediaTag.Taken, RiffInfo.Text(content, chunk));
        }
    }

    static void Header(ContentReader content, FactSheet facts, RiffChunk list)
    {
        var microseconds = 0u;
        var frames = 0u;
        foreach (var chunk in RiffChunks.In(content, facts, list.Start, list.End))
        {
            if (chunk.Id == "avih")
            {
                ReadOnlySpan<byte> main = content.Read(chunk.Start, 40);
                (microseconds, frames) = (main.U32Le(0), main.U32Le(16));
                var (width, height) = ((int)main.U32Le(32), (int)main.U32Le(36));
                facts.Fill(media => media with { Width = width > 0 ? width : null, Height = height > 0 ? height : null });
            }
            else if (chunk is { IsList: true, Id: "strl" })
            {
                AviStream.Read(content, facts, chunk);
            }
            else if (chunk is { IsList: true, Id: "odml" } && facts.Media?.FrameRate is { } rate)
            {
                ReadOnlySpan<byte> extended = content.Read(chunk.Start, 12);
                if (extended.FourCc(0) == "dmlh" && extended.U32Le(8) > 0)
                    facts.FillDuration(extended.U32Le(8) / rate, content.Length);
            }
            else if (chunk.Id == "IDIT")
            {
                facts.Tag(MediaTag.Taken, RiffInfo.Text(content, chunk));
            }
        }
        if (facts.Media?.Duration is null && microseconds > 0 && frames > 0)
            facts.FillDuration(frames * (microseconds / 1e6), content.Length);
    }

    /// <summary>What cameras put there: make and model (Exif 2.3 §5.6.3).</summary>
    static void Exif(ContentReader content, FactSheet facts, RiffChunk list)
    {
        foreach (var chunk in RiffChunks.In(content, facts, list.Start, list.End))
        {
            var text = chunk.Id is "ecor" or "emdl"
                ? FactText.Decode(content.Read(chunk.Start, (int)Math.Min(chunk.Length, MostText)))
                : null;
            facts.Tag(chunk.Id == "ecor" ? MediaTag.Make : MediaTag.Model, text);
        }
    }
}
