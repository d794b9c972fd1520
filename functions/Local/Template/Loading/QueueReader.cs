using OnPut.Local.Template.Resources;

namespace OnPut.Local.Template.Loading;

static class QueueReader
{
    static readonly TimeSpan DefaultVisibilityTimeout = TimeSpan.FromSeconds(30);
    static readonly TimeSpan DefaultRetention = TimeSpan.FromDays(4);

    public static QueueResource Read(ResourceDeclaration declaration, LoadContext context)
    {
        var properties = context.PropertiesOf(declaration);
        return new QueueResource(
            declaration.LogicalId,
            context.NameOf(declaration),
            properties.Seconds("VisibilityTimeout", 0, 43_200) ?? DefaultVisibilityTimeout,
            properties.Seconds("MessageRetentionPeriod", 60, 1_209_600) ?? DefaultRetention,
            properties.Seconds("DelaySeconds", 0, 900) ?? TimeSpan.Zero,
            Redrive(declaration, context, properties));
    }

    static RedriveResource? Redrive(ResourceDeclaration declaration, LoadContext context, Properties properties)
    {
        if (properties.Section("RedrivePolicy") is not { } policy)
            return null;
        var arn = policy.RequiredText("deadLetterTargetArn");
        var count = policy.Number("maxReceiveCount", 1, 1000) ?? throw new TemplateException("maxReceiveCount is missing", policy.Line);
        return context.Runs(arn, declaration, "RedrivePolicy") ? new RedriveResource(arn, count) : null;
    }
}
