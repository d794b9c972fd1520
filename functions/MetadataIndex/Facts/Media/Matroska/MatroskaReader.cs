namespace OnPut.MetadataIndex.Facts.Media.Matroska;

/// <summary>Matroska and WebM (RFC 9559). What stands behind the clusters is found by the seek head.</summary>
internal static class MatroskaReader
{
    const uint Segment = 0x18538067;
    const uint SeekHead = 0x114D9B74;
    const uint Seek = 0x4DBB;
    const uint SeekId = 0x53AB;
    const uint SeekPosition = 0x53AC;
    const uint Info = 0x1549A966;
    const uint Tracks = 0x1654AE6B;
    const uint Tags = 0x1254C367;
    const uint Cluster = 0x1F43B675;
    const int MostSeeks = 32;

    public static void Read(ContentReader content, FactSheet facts)
    {
        foreach (var element in Ebml.In(content, facts, 0, content.Length))
        {
            if (element.Id != Segment)
                continue;
            InSegment(content, facts, element);
            return;
        }
        facts.Problem("matroska: there is no segment");
    }

    static void InSegment(ContentReader content, FactSheet facts, EbmlElement segment)
    {
        Dictionary<uint, long> elsewhere = [];
        HashSet<uint> seen = [];
        var timeScale = 0.0;
        foreach (var element in Ebml.In(content, facts, segment.Start, segment.End))
        {
            if (element.Id == Cluster)
                break;
            if (element.Id == SeekHead)
                Places(content, facts, element, elsewhere);
            else if (seen.Add(element.Id))
                Known(element);
        }
        foreach (var (id, place) in elsewhere.Where(seek => !seen.Contains(seek.Key)))
        {
            foreach (var element in Ebml.In(content, facts, segment.Start + place, segment.End).Take(1).Where(element => element.Id == id))
                Known(element);
        }
        if (facts.Media is { Duration: null } && timeScale > 0 && LastCluster.Seconds(content, timeScale) is { } seconds)
            facts.FillDuration(seconds, content.Length);

        void Known(EbmlElement element)
        {
            if (element.Id == Info)
                timeScale = InfoReader.Read(content, facts, element);
            else if (element.Id == Tracks)
                TracksReader.Read(content, facts, element);
            else if (element.Id == Tags)
                TagsReader.Read(content, facts, element);
        }
    }

    static void Places(ContentReader content, FactSheet facts, EbmlElement head, Dictionary<uint, long> places)
    {
        foreach (var seek in Ebml.In(content, facts, head.Start, head.End).Where(element => element.Id == Seek).Take(MostSeeks))
        {
            ulong id = 0, place = 0;
            foreach (var element in Ebml.In(content, facts, seek.Start, seek.End))
            {
                if (element.Id == SeekId)
                    id = Ebml.Unsigned(content, element);
                else if (element.Id == SeekPosition)
                    place = Ebml.Unsigned(content, element);
            }
            if (id is Info or Tracks or Tags && place > 0 && place < (ulong)content.Length)
                places.TryAdd((uint)id, (long)place);
        }
    }
}
