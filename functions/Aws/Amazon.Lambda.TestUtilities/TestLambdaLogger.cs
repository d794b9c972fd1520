using System.Text;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.TestUtilities;

/// <summary>Writes to the console and keeps what was written. Templates are not filled: their arguments follow, one a line.</summary>
public class TestLambdaLogger : ILambdaLogger
{
    public StringBuilder Buffer { get; } = new();

    public void Log(string message)
    {
        Buffer.Append(message);
        Console.Write(message);
    }

    public void LogLine(string message)
    {
        Buffer.AppendLine(message);
        Console.WriteLine(message);
    }

    public void Log(string level, string message) => Log(level, message, []);

    public void Log(string level, string message, params object?[] args) => LogLine(Describe(level, message, args));

    public void Log(string level, Exception exception, string message, params object?[] args) =>
        LogLine($"{Describe(level, message, args)}{Environment.NewLine}{exception}");

    static string Describe(string level, string message, object?[] args)
    {
        var text = new StringBuilder($"{level}: {message}");
        foreach (var argument in args)
            text.AppendLine().Append('\t').Append(argument);
        return text.ToString();
    }
}
