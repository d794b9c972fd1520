using System.Globalization;
using System.Text;

namespace OnPut.Local.Messaging;

/// <summary>Names one receive of one message; opaque to clients.</summary>
readonly record struct ReceiptHandle(long Sequence, string Receipt)
{
    public static ReceiptHandle New(long sequence) => new(sequence, Guid.NewGuid().ToString("N"));

    public override string ToString() =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Sequence}:{Receipt}")));

    public static bool TryParse(string text, out ReceiptHandle handle)
    {
        handle = default;
        Span<byte> bytes = stackalloc byte[64];
        if (text.Length > 80 || !Convert.TryFromBase64String(text, bytes, out var length)) return false;
        var parts = Encoding.ASCII.GetString(bytes[..length]).Split(':');
        if (parts is not [var sequence, { Length: 32 } receipt]
            || !long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;
        handle = new ReceiptHandle(number, receipt);
        return true;
    }
}
