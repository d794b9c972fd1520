using System.Runtime.Versioning;

namespace Amazon.Lambda.Core;

/// <summary>Logs from anywhere in a function; to the console where no Lambda runtime has taken over.</summary>
public static class LambdaLogger
{
    static LambdaLogSink s_sink = new ConsoleSink();
    static StructuredLoggingOptions? s_structuredLogging;

    public static void Log(string message) => s_sink.Write(message);

    public static void Log(string level, string message, params object?[] args) => s_sink.Write(level, null, message, args);

    public static void Log(LogLevel level, string message, params object?[] args) => Log(level.ToString(), message, args);

    public static void Log(string level, Exception exception, string message, params object?[] args) =>
        s_sink.Write(level, exception, message, args);

    public static void Log(LogLevel level, Exception exception, string message, params object?[] args) =>
        Log(level.ToString(), exception, message, args);

    /// <summary>Overrides how the JSON log format serializes a hole such as <c>{@order}</c>.</summary>
    [RequiresPreviewFeatures("Structured logging options may still change.")]
    public static void ConfigureStructuredLogging(StructuredLoggingOptions options)
    {
        s_structuredLogging = options;
        s_sink.Configure(options);
    }

    /// <summary>Called by the runtime when it starts; options given before that are handed on.</summary>
    internal static void RedirectTo(LambdaLogSink sink)
    {
        s_sink = sink;
        if (s_structuredLogging is { } options)
            sink.Configure(options);
    }

    sealed class ConsoleSink : LambdaLogSink
    {
        public override void Write(string message) => Console.WriteLine(message);

        public override void Write(string level, Exception? exception, string message, object?[] args)
        {
            var arguments = args.Length == 0 ? "" : " Arguments: " + string.Join(' ', args.Select(argument => $"\"{argument}\""));
            Console.WriteLine($"{level}: {message}{arguments}");
            if (exception is not null)
                Console.WriteLine(exception);
        }
    }
}
