using OnPut.MetadataIndex.Facts;

namespace OnPut.MetadataIndex.Tests.Facts.Media;

internal static class MediaAssert
{
    /// <summary>What the encoder of the tiny files was told to say.</summary>
    public static void HasTags(this FactSheet facts)
    {
        Assert.Equal("Titel", facts.Description?.Title);
        Assert.Equal("Wer", facts.Description?.Author);
        Assert.Equal("Notiz", facts.Description?.Description);
        Assert.Equal("Platte", facts.Media?.Album);
        Assert.Equal(3, facts.Media?.Track);
        Assert.Equal(2004, facts.Media?.Year);
    }

    public static void Lasts(this FactSheet facts, double seconds, double tolerance = 0.001) =>
        Assert.InRange(facts.Media?.Duration?.TotalSeconds ?? -1, seconds - tolerance, seconds + tolerance);
}
