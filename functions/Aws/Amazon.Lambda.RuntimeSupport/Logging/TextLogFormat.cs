using System.Text;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Time, request id, level and message between tabs; or the message alone.</summary>
sealed class TextLogFormat(bool withPrefix) : ILogFormat
{
    public string Format(LogEntry entry)
    {
        var line = new StringBuilder();
        if (withPrefix)
        {
            line.Append(LogValue.ToText(entry.Time)).Append('\t').Append(entry.Invocation?.AwsRequestId).Append('\t');
            if (Label(entry) is { } label)
                line.Append(label).Append('\t');
        }

        var message = MessageTemplate.Render(entry.Template, entry.Arguments);
        line.Append(message);
        if (entry.Exception is not null)
            line.Append(string.IsNullOrEmpty(message) ? "" : "\n").Append(entry.Exception);
        return line.ToString();
    }

    static string? Label(LogEntry entry) => entry.Level switch
    {
        LogLevel.Trace => "trce",
        LogLevel.Debug => "dbug",
        LogLevel.Information => "info",
        LogLevel.Warning => "warn",
        LogLevel.Error => "fail",
        LogLevel.Critical => "crit",
        _ => entry.LevelName,
    };
}
