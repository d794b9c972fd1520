using System.Globalization;
using OnPut.Events;

namespace OnPut.MetadataIndex.Journal;

/// <summary>
/// The order of the rows of one key, as text of one width. The first 20 digits are S3's sequencer of the write that the row is about,
/// padded on the right with zeros as <see cref="Sequencer"/> compares it. The last 12 order what happened to that write's object later,
/// of which S3 tells no sequencer (tags, transitions), by its time: behind the write itself, before the next one.
/// </summary>
public static class SequenceNumber
{
    const int WriteDigits = 20;
    const int LaterDigits = 12;

    /// <summary>Sorts before every other: of an object whose write nobody has told of.</summary>
    public static string Unknown { get; } = new('0', WriteDigits + LaterDigits);

    /// <param name="sequencer">
    /// Hexadecimal, as the event of a write or a removal has it: S3's have 16 to 18 digits. What is behind the 20th is not compared.
    /// </param>
    public static string OfWrite(string sequencer) => Width(sequencer.ToUpperInvariant()) + new string('0', LaterDigits);

    /// <param name="write">The sequence number of the write, or of something later about it.</param>
    /// <param name="time">When it happened, to the millisecond.</param>
    public static string After(string write, DateTimeOffset time) =>
        Width(write) + Math.Max(1, time.ToUnixTimeMilliseconds()).ToString("X12", CultureInfo.InvariantCulture);

    static string Width(string digits) => digits.PadRight(WriteDigits, '0')[..WriteDigits];
}
