namespace OnPut.Archiving.Tests;

public sealed class ArchiveTagTests
{
    [Fact]
    public void A_tag_is_read_as_it_is_written() =>
        Assert.All(ArchiveTag.All, tag => Assert.Equal(tag, ArchiveTag.Parse(tag.Value)));

    [Fact]
    public void There_is_a_tag_for_every_tier_and_day_but_for_Standard_IA_before_day_30()
    {
        Assert.Equal(33, ArchiveTag.All.Count);
        Assert.Contains(new(ArchiveTier.DeepArchive, 1), ArchiveTag.All);
        Assert.DoesNotContain(new(ArchiveTier.Ia, 7), ArchiveTag.All);
    }

    [Theory]
    [InlineData("")]
    [InlineData("keep-30")]
    [InlineData("ia-7")]
    [InlineData("glacier-45")]
    [InlineData("Deep-Archive-90")]
    [InlineData("deep-archive-090")]
    public void A_value_outside_the_closed_set_is_none_of_ours(string value) => Assert.Null(ArchiveTag.Parse(value));
}
