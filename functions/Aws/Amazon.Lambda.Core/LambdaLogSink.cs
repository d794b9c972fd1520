namespace Amazon.Lambda.Core;

/// <summary>Where <see cref="LambdaLogger"/> writes to: the console, or the runtime that took over.</summary>
abstract class LambdaLogSink
{
    public abstract void Write(string message);

    public abstract void Write(string level, Exception? exception, string message, object?[] args);

    public virtual void Configure(StructuredLoggingOptions options)
    {
    }
}
