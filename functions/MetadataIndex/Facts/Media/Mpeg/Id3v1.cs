using System.Globalization;

namespace OnPut.MetadataIndex.Facts.Media.Mpeg;

/// <summary>The ID3v1 tag in the last 128 bytes, for what nothing said before.</summary>
internal static class Id3v1
{
    const int Length = 128;

    /// <returns>The tag's bytes; 0 where there is none.</returns>
    public static int Read(ContentReader content, FactSheet facts)
    {
        ReadOnlySpan<byte> tag = content.Tail(Length);
        if (tag.Length < Length || !tag.StartsWith("TAG"u8))
            return 0;
        facts.Tag(MediaTag.Title, FactText.Decode(tag.Part(3, 30)));
        if (facts.Description?.Author is null)
            facts.Tag(MediaTag.Artist, FactText.Decode(tag.Part(33, 30)));
        facts.Tag(MediaTag.Album, FactText.Decode(tag.Part(63, 30)));
        facts.Tag(MediaTag.Date, FactText.Decode(tag.Part(93, 4)));
        facts.Tag(MediaTag.Comment, FactText.Decode(tag.Part(97, 28)));
        if (tag[125] == 0)
            facts.Tag(MediaTag.Track, tag[126].ToString(CultureInfo.InvariantCulture));
        return Length;
    }
}
