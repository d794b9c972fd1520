using OnPut.Cli.Asking.Find;

namespace OnPut.Cli.Tests.Asking;

public sealed class ByteSizeTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("4096", 4096)]
    [InlineData("12b", 12)]
    [InlineData("10MB", 10_000_000)]
    [InlineData("10mb", 10_000_000)]
    [InlineData("1.5 kB", 1500)]
    [InlineData("2K", 2000)]
    [InlineData("1KiB", 1024)]
    [InlineData("1.5GiB", 1_610_612_736)]
    [InlineData("2TB", 2_000_000_000_000)]
    public void Sizes_are_read_as_people_write_them(string text, long bytes) => Assert.Equal(bytes, ByteSize.Parse(text, "--larger"));

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1,5MB")]
    [InlineData("MB")]
    [InlineData("1iB")]
    [InlineData("1PB")]
    [InlineData("99999999999TB")]
    [InlineData("NaN")]
    public void Others_are_refused(string text)
    {
        var refusal = Assert.Throws<UserErrorException>(() => ByteSize.Parse(text, "--larger"));

        Assert.Contains($"'{text}', expected a size", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(1000, "1.0 kB")]
    [InlineData(999_999, "1000 kB")]
    [InlineData(12_345_678, "12.3 MB")]
    [InlineData(5_000_000_000_000_000, "5000 TB")]
    public void Sizes_are_shown_short(long bytes, string expected) => Assert.Equal(expected, ByteSize.Of(bytes));
}
