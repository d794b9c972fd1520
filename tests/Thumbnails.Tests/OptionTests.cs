namespace OnPut.Thumbnails.Tests;

/// <summary>What the function says of variables it cannot work with.</summary>
public sealed class OptionTests
{
    [Theory]
    [InlineData("KEEP", "everything", "Nothing, Copyright")]
    [InlineData("TRUNCATED", "maybe", "Accept, Reject")]
    [InlineData("MAX_FRAMES", "0", "from 1 to 1000")]
    [InlineData("MAX_FRAMES", "1001", "from 1 to 1000")]
    [InlineData("MAX_DECODE_SECONDS", "0", "from 1 to 900")]
    [InlineData("MAX_DECODE_SECONDS", "1.5", "from 1 to 900")]
    [InlineData("MAX_DECODE_SECONDS", "901", "from 1 to 900")]
    [InlineData("MAX_DECODE_BYTES", "1000", "from 1048576 to")]
    [InlineData("VIPS_CONCURRENCY", "all", "from 1 to 64")]
    [InlineData("THUMBNAIL_PRESETS", "small:128:stretch", "stretch")]
    public async Task A_wrong_value_is_an_init_error_that_names_the_variable_the_value_and_what_is_expected(
        string variable, string value, string expected)
    {
        var function = new RunningFunction { Environment = { [variable] = value } };

        var (kind, body) = Assert.Single(await function.TellAsync());

        Assert.Equal("error", kind);
        Assert.Equal(1, function.ExitCode);
        Assert.Contains("InvalidOptionsException", body, StringComparison.Ordinal);
        foreach (var word in new[] { variable, value, expected })
            Assert.Contains(word, body, StringComparison.Ordinal);
    }
}
