using FsCheck.Xunit;
using OnPut.Thumbnails.Imaging.Rights;

namespace OnPut.Thumbnails.Tests.Imaging.Rights;

public sealed class IptcRightsTests
{
    static byte[] Datasets => [
        0x1C, 1, 90, 0, 3, 0x1B, (byte)'%', (byte)'G', 0x1C, 2, 80, 0, 3, .. "Ann"u8, 0x1C, 2, 80, 0, 3, .. "Ben"u8,
        0x1C, 2, 5, 0, 5, .. "Title"u8, 0x1C, 2, 116, 0, 6, .. "© Ann"u8];

    static byte[] Photoshop => [
        .. "Photoshop 3.0\0"u8, .. "8BIM"u8, 0x03, 0xED, 3, .. "odd"u8, 0, 0, 0, 5, .. "12345"u8, 0,
        .. "8BIM"u8, 0x04, 0x04, 0, 0, 0, 0, 0, (byte)Datasets.Length, .. Datasets];

    [Fact]
    public void Datasets_are_read_as_they_are_and_among_photoshops_resources()
    {
        Assert.Equal(("Ann; Ben", "© Ann"), IptcRights.Read(Datasets));
        Assert.Equal(("Ann; Ben", "© Ann"), IptcRights.Read(Photoshop));
    }

    [Fact]
    public void What_comes_before_the_end_of_a_cut_block_is_kept() =>
        Assert.Equal(("Ann; Ben", null), IptcRights.Read(Photoshop.AsSpan(0, Photoshop.Length - 1)));

    [Property(MaxTest = 1000, Replay = "11,13")]
    public void No_damage_makes_it_throw(int seed)
    {
        var random = new Random(seed);
        var block = Photoshop;
        for (var damage = random.Next(1, 8); damage > 0; damage--)
            block[random.Next(block.Length)] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);

        var (artist, copyright) = IptcRights.Read(block.AsSpan(0, random.Next(block.Length + 1)));

        Assert.DoesNotContain($"{artist}{copyright}", char.IsControl);
    }
}
