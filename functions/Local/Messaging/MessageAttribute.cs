namespace OnPut.Local.Messaging;

/// <summary>A typed attribute of a message: a string or bytes.</summary>
/// <param name="DataType">
/// <c>String</c>, <c>Number</c> or <c>Binary</c>, perhaps with a suffix such as <c>Number.int</c>; SNS also has <c>String.Array</c>.
/// </param>
/// <param name="StringValue">The value of a string or number.</param>
/// <param name="BinaryValue">The value of a binary.</param>
public sealed record MessageAttribute(string DataType, string? StringValue, byte[]? BinaryValue = null)
{
    public static MessageAttribute OfString(string value) => new("String", value);
}
