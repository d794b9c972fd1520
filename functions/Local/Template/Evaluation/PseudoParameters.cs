namespace OnPut.Local.Template.Evaluation;

/// <summary>The values that every template can refer to without declaring them.</summary>
static class PseudoParameters
{
    public const string NoValue = "AWS::NoValue";

    public static string? Find(string name) => name switch
    {
        "AWS::AccountId" => LocalAccount.Id,
        "AWS::Partition" => "aws",
        "AWS::Region" => LocalAccount.Region,
        "AWS::StackName" => CloudTemplate.StackName,
        "AWS::StackId" => $"arn:aws:cloudformation:{LocalAccount.Region}:{LocalAccount.Id}:stack/{CloudTemplate.StackName}/local",
        "AWS::URLSuffix" => "amazonaws.com",
        _ => null,
    };
}
