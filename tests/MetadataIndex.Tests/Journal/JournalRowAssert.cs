using OnPut.MetadataIndex.Journal;

namespace OnPut.MetadataIndex.Tests.Journal;

internal static class JournalRowAssert
{
    /// <summary>Equal in every property; maps and lists by what is in them, and null is not empty.</summary>
    public static void Equal(JournalRow expected, JournalRow actual)
    {
        Assert.Equal(Flat(expected), Flat(actual));
        Assert.Equal(expected.ObjectTags, actual.ObjectTags);
        Assert.Equal(expected.UserMetadata, actual.UserMetadata);
        Assert.Equal(expected.Keywords, actual.Keywords);
        Assert.Equal(expected.Columns, actual.Columns);
        Assert.Equal(expected.Problems, actual.Problems);
    }

    static JournalRow Flat(JournalRow row) =>
        row with { ObjectTags = null, UserMetadata = null, Keywords = null, Columns = null, Problems = null };
}
