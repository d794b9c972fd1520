namespace OnPut.Local.Messaging;

/// <summary>What a filter policy looks at, named as in SNS.</summary>
public enum FilterPolicyScope
{
    MessageAttributes,
    MessageBody,
}
