namespace Amazon.Lambda.RuntimeSupport;

/// <summary>How a log line is written.</summary>
interface ILogFormat
{
    string Format(LogEntry entry);
}
