namespace OnPut.Local.Template.Resources;

/// <summary>An <c>AWS::SNS::Topic</c>.</summary>
public sealed record TopicResource(string LogicalId, string Name)
{
    public string Arn => $"arn:aws:sns:{LocalAccount.Region}:{LocalAccount.Id}:{Name}";
}
