namespace OnPut.Events;

/// <summary>A payload, message or record that is no event this library knows; the message says what was found and what was expected.</summary>
public sealed class UnreadableEventException(string message, Exception? inner = null) : Exception(message, inner);
