using System.Globalization;
using System.Text;
using Amazon.Lambda.Core;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Stands before a stream of the console: a line becomes a log line, however many lines it spans; other text passes.</summary>
sealed class ConsoleWriter(TextWriter inner, RuntimeLog log, LogLevel level) : TextWriter(CultureInfo.InvariantCulture)
{
    readonly string _level = level.ToString();

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(value);

    public override void Write(string? value) => inner.Write(value);

    public override void Write(char[] buffer, int index, int count) => inner.Write(buffer, index, count);

    public override void Write(ReadOnlySpan<char> buffer) => inner.Write(buffer);

    public override void Flush() => inner.Flush();

    public override void WriteLine() => Line("");

    public override void WriteLine(string? value) => Line(value);

    public override void WriteLine(char value) => Line(value.ToString());

    public override void WriteLine(char[]? buffer) => Line(new string(buffer));

    public override void WriteLine(char[] buffer, int index, int count) => Line(new string(buffer, index, count));

    public override void WriteLine(ReadOnlySpan<char> buffer) => Line(buffer.ToString());

    public override void WriteLine(StringBuilder? value) => Line(value?.ToString());

    public override void WriteLine(bool value) => Line(value ? "True" : "False");

    public override void WriteLine(int value) => Line(value.ToString(FormatProvider));

    public override void WriteLine(uint value) => Line(value.ToString(FormatProvider));

    public override void WriteLine(long value) => Line(value.ToString(FormatProvider));

    public override void WriteLine(ulong value) => Line(value.ToString(FormatProvider));

    public override void WriteLine(float value) => Line(value.ToString(FormatProvider));

    public override void WriteLine(double value) => Line(value.ToString(FormatProvider));

    public override void WriteLine(decimal value) => Line(value.ToString(FormatProvider));

    void Line(string? message) => log.Write(inner, _level, null, message ?? "", []);
}
