using OnPut.Local.Template.Resources;

namespace OnPut.Local.Template.Loading;

static class AsyncReader
{
    static readonly TimeSpan DefaultMaximumAge = TimeSpan.FromHours(6);

    /// <summary>SAM's <c>EventInvokeConfig</c> and <c>DeadLetterQueue</c>, and Lambda's own <c>DeadLetterConfig</c>.</summary>
    public static AsyncResource Read(ResourceDeclaration declaration, LoadContext context, Properties properties)
    {
        var config = properties.Section("EventInvokeConfig");
        var deadLetters = (properties.Section("DeadLetterQueue") ?? properties.Section("DeadLetterConfig"))?.Text("TargetArn");
        var onFailure = config?.Section("DestinationConfig")?.Section("OnFailure")?.Text("Destination");
        return new AsyncResource(
            config?.Number("MaximumRetryAttempts", 0, 2) ?? 2,
            config?.Seconds("MaximumEventAgeInSeconds", 60, 21_600) ?? DefaultMaximumAge,
            context.Runs(deadLetters, declaration, "its dead-letter queue") ? deadLetters : null,
            context.Runs(onFailure, declaration, "its destination on failure") ? onFailure : null);
    }
}
