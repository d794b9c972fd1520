namespace OnPut.Local.Tests.Template;

public sealed class IntrinsicFunctionTests
{
    const string Sections = """
        Parameters:
          Name: { Type: String, Default: cat }
          Count: { Type: Number, Default: 3 }
          Colours: { Type: CommaDelimitedList, Default: "red, green,blue" }
        Mappings:
          Sizes: { small: { width: 128 }, large: { width: 1024 } }
        Conditions:
          IsCat: !Equals [!Ref Name, cat]
          IsDog: !Equals [!Ref Name, dog]
          Both: !And [!Condition IsCat, !Condition IsDog]
          Either: !Or [Condition: IsCat, Condition: IsDog]
          NotDog: !Not [!Condition IsDog]
        """;

    [Theory]
    [InlineData("!Ref Name", "cat")]
    [InlineData("{ Ref: Count }", "3")]
    [InlineData("!Ref AWS::Region", "us-east-1")]
    [InlineData("!Ref AWS::AccountId", "000000000000")]
    [InlineData("!Ref AWS::StackName", "onput")]
    [InlineData("!Ref AWS::Partition", "aws")]
    [InlineData("!Ref AWS::URLSuffix", "amazonaws.com")]
    [InlineData("!Ref AWS::NoValue", null)]
    [InlineData("!Ref Uploads", "onput-uploads")]
    [InlineData("!Ref Queue", "http://127.0.0.1:4567/000000000000/onput-queue")]
    [InlineData("!Ref Topic", "arn:aws:sns:us-east-1:000000000000:onput-topic")]
    [InlineData("!Ref Elsewhere", "onput-elsewhere")]
    [InlineData("!GetAtt Queue.Arn", "arn:aws:sqs:us-east-1:000000000000:onput-queue")]
    [InlineData("!GetAtt [Uploads, Arn]", "arn:aws:s3:::onput-uploads")]
    [InlineData("{ \"Fn::GetAtt\": [Topic, TopicName] }", "onput-topic")]
    [InlineData("!GetAtt Queue.QueueName", "onput-queue")]
    [InlineData("!Sub \"a-${Name}-${AWS::Region}-${Uploads.Arn}\"", "a-cat-us-east-1-arn:aws:s3:::onput-uploads")]
    [InlineData("!Sub [\"${Animal} of ${Name}\", { Animal: !Sub \"a ${Name}\" }]", "a cat of cat")]
    [InlineData("!Sub \"${!Name} costs $5\"", "${Name} costs $5")]
    [InlineData("!Join [\"-\", [a, !Ref Name, b]]", "a-cat-b")]
    [InlineData("!Join [\"\", !Ref Colours]", "redgreenblue")]
    [InlineData("!Join [\",\", [a, !Ref AWS::NoValue, b]]", "a,b")]
    [InlineData("!Select [1, !Ref Colours]", "green")]
    [InlineData("!Select [2, !Split [\"/\", \"a/b/c\"]]", "c")]
    [InlineData("!FindInMap [Sizes, large, width]", "1024")]
    [InlineData("!Base64 cat", "Y2F0")]
    [InlineData("!If [IsCat, yes, no]", "yes")]
    [InlineData("!If [IsDog, !ImportValue never, !Ref Name]", "cat")]
    [InlineData("!If [Both, both, !If [Either, either, none]]", "either")]
    [InlineData("!If [NotDog, !Ref AWS::NoValue, dog]", null)]
    [InlineData("12", "12")]
    [InlineData("true", "true")]
    [InlineData("\"quoted\"", "quoted")]
    public void A_value_is_evaluated_as_CloudFormation_does(string value, string? expected) =>
        Assert.Equal(expected, TemplateText.Evaluate(value, Sections));

    [Theory]
    [InlineData("!Ref Nobody", "there is no parameter or resource Nobody")]
    [InlineData("!GetAtt Nobody.Arn", "there is no resource Nobody")]
    [InlineData("!GetAtt Queue.Colour", "Queue has no attribute Colour")]
    [InlineData("!GetAtt Queue", "Fn::GetAtt needs a resource and an attribute")]
    [InlineData("!Sub \"${Nobody}\"", "there is no parameter or resource Nobody")]
    [InlineData("!Sub \"${Colours}\"", "${Colours} has no text to put in")]
    [InlineData("!Sub \"${Name\"", "not closed")]
    [InlineData("!Select [3, !Ref Colours]", "no item 3")]
    [InlineData("!Select [-1, !Ref Colours]", "no item -1")]
    [InlineData("!FindInMap [Sizes, huge, width]", "Sizes / huge / width")]
    [InlineData("!If [Nobody, a, b]", "there is no condition Nobody")]
    [InlineData("!ImportValue other", "use a parameter")]
    [InlineData("!Cidr [10.0.0.0/16, 4, 8]", "Fn::Cidr is not evaluated locally")]
    [InlineData("!Colour red", "!Colour")]
    [InlineData("[a, b]", "VALUE must be one text")]
    [InlineData("*alias", "aliases")]
    public void A_value_that_cannot_be_evaluated_is_refused_with_its_reason(string value, string reason)
    {
        var refused = TemplateText.Refused(() => TemplateText.Evaluate(value, Sections));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.True(refused.Line > 0);
    }

    [Fact]
    public void Conditions_that_lead_in_a_circle_are_refused()
    {
        const string circle = """
            Conditions:
              A: !Not [!Condition B]
              B: !Not [!Condition A]
            """;

        var refused = TemplateText.Refused(() => TemplateText.Evaluate("!If [A, a, b]", circle));

        Assert.Contains("in a circle", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_lead_in_a_circle_are_refused()
    {
        var refused = TemplateText.Refused(() => TemplateText.Load("""
            Resources:
              A: { Type: AWS::S3::Bucket, Properties: { BucketName: !Ref B } }
              B: { Type: AWS::S3::Bucket, Properties: { BucketName: !Ref A } }
            """));

        Assert.Contains("in a circle", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_doubles_at_every_level_is_refused_before_it_fills_the_memory()
    {
        var value = "\"xxxxxxxxxxxxxxxx\"";
        for (var level = 0; level < 24; level++)
            value = $"!Sub [\"${{a}}${{a}}\", {{ a: {value} }}]";

        var refused = TemplateText.Refused(() => TemplateText.Evaluate(value));

        Assert.Contains("too long", refused.Message, StringComparison.Ordinal);
    }
}
