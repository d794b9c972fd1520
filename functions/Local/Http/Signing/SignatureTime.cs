using System.Globalization;

namespace OnPut.Local.Http.Signing;

/// <summary>The time form of signatures, <c>20130524T000000Z</c>.</summary>
static class SignatureTime
{
    const string Form = "yyyyMMdd'T'HHmmss'Z'";

    public static string Format(DateTimeOffset time) => time.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out DateTimeOffset time) => DateTimeOffset.TryParseExact(
        text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time);
}
