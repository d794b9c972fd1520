namespace OnPut.Cli;

/// <summary>Something that the person at the keyboard can mend; the message is one sentence that says what and how.</summary>
sealed class UserErrorException(string message, Exception? inner = null) : Exception(message, inner);
