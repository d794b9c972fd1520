using System.Globalization;

namespace OnPut.MetadataIndex.Facts.Media;

/// <summary>How the readers of audio and video write what they find. Of tags the first of a kind stays.</summary>
internal static class MediaSheet
{
    const int FirstYear = 1000;
    const int LastYear = 2999;
    const int MostTracks = 9_999;
    const int LongestAuthors = 1_000;

    public static void Fill(this FactSheet facts, Func<MediaFacts, MediaFacts> fill) => facts.Media = fill(facts.Media ?? new());

    /// <summary>Notes how long it lasts, where that can be, and what it takes a second.</summary>
    /// <param name="bytes">That last so long.</param>
    public static void FillDuration(this FactSheet facts, double seconds, long bytes)
    {
        if (MediaTime.Span(seconds) is { } duration)
        {
            facts.Fill(media => media with
            {
                Duration = duration,
                BitRate = duration > TimeSpan.Zero && bytes > 0
                    ? (long)Math.Round(Math.Min(bytes * 8 / duration.TotalSeconds, long.MaxValue / 2))
                    : null,
            });
        }
    }

    public static void Tag(this FactSheet facts, string name, string? value)
    {
        if (MediaTagNames.Find(name) is { } tag)
            facts.Tag(tag, value);
    }

    public static void Tag(this FactSheet facts, MediaTag tag, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return;
        switch (tag)
        {
            case MediaTag.Title: facts.Describe(about => about with { Title = about.Title ?? value }); break;
            case MediaTag.Artist: facts.Describe(about => about with { Author = Joined(about.Author, value) }); break;
            case MediaTag.Comment: facts.Describe(about => about with { Description = about.Description ?? value }); break;
            case MediaTag.Copyright: facts.Describe(about => about with { Copyright = about.Copyright ?? value }); break;
            case MediaTag.Language: facts.Describe(about => about with { Language = about.Language ?? value }); break;
            case MediaTag.Encoder: facts.Describe(about => about with { Producer = about.Producer ?? value }); break;
            case MediaTag.Album: facts.Fill(media => media with { Album = media.Album ?? value }); break;
            case MediaTag.Track: facts.Fill(media => media with { Track = media.Track ?? Number(value, MostTracks) }); break;
            case MediaTag.Make: facts.Camera = (facts.Camera ?? new()) with { Make = facts.Camera?.Make ?? value }; break;
            case MediaTag.Model: facts.Camera = (facts.Camera ?? new()) with { Model = facts.Camera?.Model ?? value }; break;
            case MediaTag.Location: facts.Place ??= Iso6709.Parse(value); break;
            case MediaTag.Created: facts.Created(MediaTime.Instant(value)); break;
            default: facts.Dated(value, isRecording: tag == MediaTag.Taken || facts.Media?.VideoCodec is not null); break;
        }
    }

    /// <summary>Notes when the file was made; what is said first stays.</summary>
    public static void Created(this FactSheet facts, DateTimeOffset? at)
    {
        if (at is not null)
            facts.Describe(about => about with { Created = about.Created ?? at });
    }

    static void Dated(this FactSheet facts, string value, bool isRecording)
    {
        // A clock with its distance from UTC says more than one without, or than the container's own.
        if (isRecording && MediaTime.Taken(value) is { } taken)
            facts.Taken = facts.Taken is null || taken.Offset is not null ? taken : facts.Taken;
        else if (Number(value, LastYear) is >= FirstYear and var year)
            facts.Fill(media => media with { Year = media.Year ?? year });
    }

    static void Describe(this FactSheet facts, Func<DescriptionFacts, DescriptionFacts> fill) =>
        facts.Description = fill(facts.Description ?? new());

    /// <summary>A second kind of tag often repeats the first, cut short.</summary>
    static string Joined(string? authors, string author) =>
        authors is null ? author
        : authors.Contains(author, StringComparison.Ordinal) || authors.Length + author.Length > LongestAuthors ? authors
        : $"{authors}; {author}";

    /// <returns>The number a text starts with; null where that is none, or more than <paramref name="most"/>.</returns>
    static int? Number(string text, int most)
    {
        var digits = text.AsSpan().TrimStart();
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? digits : digits[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number > 0 && number <= most ? number : null;
    }
}
