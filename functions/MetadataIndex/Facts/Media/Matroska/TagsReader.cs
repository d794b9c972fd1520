namespace OnPut.MetadataIndex.Facts.Media.Matroska;

/// <summary>The Tags element. What is said of one track alone (its bit rate, its encoder) is left out.</summary>
internal static class TagsReader
{
    const uint Tag = 0x7373;
    const uint Targets = 0x63C0;
    const uint TargetTrack = 0x63C5;
    const uint SimpleTag = 0x67C8;
    const uint Name = 0x45A3;
    const uint Value = 0x4487;
    const int MostTags = 64;

    public static void Read(ContentReader content, FactSheet facts, EbmlElement tags)
    {
        foreach (var tag in Ebml.In(content, facts, tags.Start, tags.End).Where(element => element.Id == Tag).Take(MostTags))
        {
            var parts = Ebml.In(content, facts, tag.Start, tag.End).ToList();
            if (!parts.Any(part => part.Id == Targets && IsOfOneTrack(content, facts, part)))
                Simple(content, facts, parts);
        }
    }

    static bool IsOfOneTrack(ContentReader content, FactSheet facts, EbmlElement targets) =>
        Ebml.In(content, facts, targets.Start, targets.End)
            .Any(element => element.Id == TargetTrack && Ebml.Unsigned(content, element) != 0);

    static void Simple(ContentReader content, FactSheet facts, List<EbmlElement> parts)
    {
        foreach (var simple in parts.Where(part => part.Id == SimpleTag).Take(MostTags))
        {
            string? name = null, value = null;
            foreach (var element in Ebml.In(content, facts, simple.Start, simple.End))
            {
                if (element.Id == Name)
                    name = Ebml.Text(content, element);
                else if (element.Id == Value)
                    value = Ebml.Text(content, element);
            }
            if (name is not null)
                facts.Tag(name, value);
        }
    }
}
