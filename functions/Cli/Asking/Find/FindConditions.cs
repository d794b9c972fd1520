namespace OnPut.Cli.Asking.Find;

/// <summary>What is looked for, as conditions. What people type is in none of them but as a value.</summary>
static class FindConditions
{
    const string TextSql =
        "lower(concat_ws(chr(10), key, title, author, description, array_to_string(keywords, chr(10)), text_excerpt))";

    public static IEnumerable<Condition> Of(FindRequest request)
    {
        if (request.Type is { } type)
            yield return MediaTypeFilter.Of(type);
        if (request.Camera is { } camera)
            yield return new("contains(lower(camera), lower($camera))", ("camera", camera));
        if (request.Lens is { } lens)
            yield return new("contains(lower(lens), lower($lens))", ("lens", lens));
        if (request.Taken is { } taken)
            yield return new("taken_at >= $taken_from AND taken_at < $taken_to", ("taken_from", taken.Start), ("taken_to", taken.End));
        if (request.Near is { } near)
            yield return new(
                $"{Surroundings.DistanceSql} <= $near_metres",
                ("near_latitude", near.Latitude), ("near_longitude", near.Longitude), ("near_metres", near.Metres));
        if (request.LargerThan is { } larger)
            yield return new("size > $larger", ("larger", larger));
        if (request.SmallerThan is { } smaller)
            yield return new("size < $smaller", ("smaller", smaller));
        foreach (var (index, tag) in request.Tags.Index())
            yield return OfTag(tag, $"tag_{index + 1}");
        foreach (var (index, text) in request.Texts.Index())
            yield return new($"contains({TextSql}, lower($text_{index + 1}))", ($"text_{index + 1}", text));
        if (request.Key is { } key)
            yield return new("key GLOB $key", ("key", key));
        if (request.Since is { } since)
            yield return new("last_modified_date >= $since", ("since", since));
        if (request.Until is { } until)
            yield return new("last_modified_date < $until", ("until", until));
        if (request.Mismatch)
            yield return new("type_mismatch");
        if (request.Problems)
            yield return new("len(problems) > 0");
    }

    static Condition OfTag(TagFilter tag, string name) => tag.Value is { } value
        ? new($"object_tags[${name}] = ${name}_value", (name, tag.Key), ($"{name}_value", value))
        : new($"map_contains(object_tags, ${name})", (name, tag.Key));
}
