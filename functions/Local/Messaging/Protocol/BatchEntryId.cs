namespace OnPut.Local.Messaging.Protocol;

/// <summary>The id of an entry of a batch: 1 to 80 letters, digits, hyphens and underscores.</summary>
static class BatchEntryId
{
    const int MostLetters = 80;

    public static bool IsValid(string id) =>
        id.Length is > 0 and <= MostLetters && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
