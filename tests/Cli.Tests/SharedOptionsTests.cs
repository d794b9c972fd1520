namespace OnPut.Cli.Tests;

public sealed class SharedOptionsTests
{
    [Fact]
    public void Parameters_are_split_at_the_first_equals_sign() =>
        Assert.Equal("a:1=2", SharedOptions.ParseParameters(["Presets=a:1=2"])["Presets"]);

    [Theory]
    [InlineData("novalue")]
    [InlineData("=value")]
    public void Other_forms_are_refused(string parameter) =>
        Assert.Contains("NAME=VALUE", Assert.Throws<UserErrorException>(() => SharedOptions.ParseParameters([parameter])).Message, StringComparison.Ordinal);
}
