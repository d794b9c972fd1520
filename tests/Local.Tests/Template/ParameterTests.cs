namespace OnPut.Local.Tests.Template;

public sealed class ParameterTests
{
    [Fact]
    public void An_override_takes_the_place_of_the_default() =>
        Assert.Equal("dog", TemplateText.Evaluate("!Ref Name", "Parameters: { Name: { Type: String, Default: cat } }", ("Name", "dog")));

    [Fact]
    public void A_parameter_without_a_default_needs_an_override()
    {
        var refused = TemplateText.Refused(() => TemplateText.Evaluate("!Ref Name", "Parameters: { Name: { Type: String } }"));

        Assert.Equal("Name", refused.LogicalId);
        Assert.Contains("override", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_override_of_a_parameter_that_is_not_there_names_those_that_are()
    {
        var refused = TemplateText.Refused(
            () => TemplateText.Evaluate("a", "Parameters: { Name: { Type: String, Default: cat } }", ("Nmae", "dog")));

        Assert.Contains("it has Name", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ Type: String, Default: cat, AllowedValues: [cat, dog] }", "none of its AllowedValues: cat, dog")]
    [InlineData("{ Type: Number, Default: 1 }", "is no number")]
    [InlineData("{ Default: cat }", "has no Type")]
    public void A_value_that_the_declaration_does_not_allow_is_refused(string declaration, string reason)
    {
        var refused = TemplateText.Refused(() => TemplateText.Evaluate("a", $"Parameters: {{ Name: {declaration} }}", ("Name", "cow")));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }
}
