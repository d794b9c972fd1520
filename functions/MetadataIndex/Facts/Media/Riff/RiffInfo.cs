namespace OnPut.MetadataIndex.Facts.Media.Riff;

/// <summary>A list of texts (LIST INFO), in UTF-8 or as Windows writes them.</summary>
internal static class RiffInfo
{
    const int MostText = 4_096;

    public static void Read(ContentReader content, FactSheet facts, RiffChunk list)
    {
        foreach (var chunk in RiffChunks.In(content, facts, list.Start, list.End))
        {
            if (Tag(chunk.Id) is { } tag)
                facts.Tag(tag, Text(content, chunk));
        }
    }

    public static string? Text(ContentReader content, RiffChunk chunk) =>
        FactText.Decode(content.Read(chunk.Start, (int)Math.Min(chunk.Length, MostText)));

    static MediaTag? Tag(string id) => id switch
    {
        "INAM" => MediaTag.Title,
        "IART" => MediaTag.Artist,
        "IPRD" => MediaTag.Album,
        "ITRK" or "IPRT" => MediaTag.Track,
        "ICRD" => MediaTag.Date,
        "ICMT" => MediaTag.Comment,
        "ICOP" => MediaTag.Copyright,
        "ILNG" => MediaTag.Language,
        "ISFT" => MediaTag.Encoder,
        _ => null,
    };
}
