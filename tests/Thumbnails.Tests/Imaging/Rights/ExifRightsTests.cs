using System.Text;
using FsCheck.Xunit;
using OnPut.Thumbnails.Imaging.Rights;

namespace OnPut.Thumbnails.Tests.Imaging.Rights;

public sealed class ExifRightsTests
{
    [Theory]
    [InlineData("Zoë Müller (Berlin)", "© 2026")]
    [InlineData("A", null)]
    [InlineData(null, "abc")]
    [InlineData("four", "写真家")]
    public void What_is_written_is_read_again(string? artist, string? copyright) =>
        Assert.Equal((artist, copyright), ExifRights.Read(ExifRights.Write(artist, copyright)));

    [Fact]
    public void Both_parts_of_a_copyright_are_read() =>
        Assert.Equal("Ann; Ben", Read("Ann\0Ben\0"u8, type: 2));

    [Fact]
    public void A_blank_first_part_is_left_out() =>
        Assert.Equal("Ben", Read(" \0Ben\0"u8, type: 2));

    [Fact]
    public void Latin1_is_read_where_it_is_not_utf8() =>
        Assert.Equal("© Müller", Read([0xA9, 0x20, 0x4D, 0xFC, .. "ller\0"u8], type: 2));

    [Fact]
    public void Utf8_under_its_own_type_is_read() =>
        Assert.Equal("写真", Read([.. Encoding.UTF8.GetBytes("写真"), 0], type: 129));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    public void Numbers_are_no_texts(byte type) => Assert.Null(Read("12345678"u8, type));

    [Fact]
    public void Big_endian_blocks_without_a_prefix_are_read()
    {
        byte[] block = [.. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x82, 0x98, 0, 2, 0, 0, 0, 6, 0, 0, 0, 26, 0, 0, 0, 0, .. "Maria\0"u8];

        Assert.Equal("Maria", ExifRights.Read(block).Copyright);
    }

    [Fact]
    public void A_text_that_lies_outside_the_block_is_not_read()
    {
        var block = ExifRights.Write(null, "Somebody");

        Assert.Equal(default, ExifRights.Read(block.AsSpan(0, block.Length - 1)));
    }

    [Property(MaxTest = 1000, Replay = "7,9")]
    public void No_damage_makes_it_throw(int seed)
    {
        var random = new Random(seed);
        var block = ExifRights.Write("Zoë Müller", "© 2026 Zoë Müller");
        for (var damage = random.Next(1, 8); damage > 0; damage--)
            block[random.Next(block.Length)] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);

        var (artist, copyright) = ExifRights.Read(block.AsSpan(0, random.Next(block.Length + 1)));

        Assert.DoesNotContain($"{artist}{copyright}", char.IsControl);
    }

    static string? Read(ReadOnlySpan<byte> text, byte type)
    {
        byte[] block = [
            .. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, 0x98, 0x82, type, 0, (byte)text.Length, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0, .. text];
        return ExifRights.Read(block).Copyright;
    }
}
