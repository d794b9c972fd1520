using OnPut.Local.Http;

namespace OnPut.Local.Messaging;

/// <summary>The errors of the SQS API reference, by the names of its JSON protocol.</summary>
static class SqsErrors
{
    public static ServiceException NoSuchQueue() => Sender("QueueDoesNotExist", "The specified queue does not exist.");

    public static ServiceException QueueExists(string attribute) => Sender(
        "QueueNameExists", $"A queue already exists with the same name and a different value for attribute {attribute}");

    public static ServiceException InvalidReceiptHandle(string handle) => Sender(
        "ReceiptHandleIsInvalid", $"The input receipt handle \"{handle}\" is not a valid receipt handle.");

    public static ServiceException MessageNotInFlight() => Sender(
        "MessageNotInflight", "The message referred to is not in flight: it was deleted, or is visible again.");

    public static ServiceException MessageTooLong(int most) => Sender(
        "InvalidParameterValue", $"One or more parameters are invalid. Reason: Message must be shorter than {most} bytes.");

    public static ServiceException InvalidContents() => Sender(
        "InvalidMessageContents",
        "Invalid binary character was found in the message body, the set of allowed characters is " +
        "#x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF");

    public static ServiceException InvalidValue(string message) => Sender("InvalidParameterValue", message);

    public static ServiceException InvalidAttributeName(string name) => Sender("InvalidAttributeName", $"Unknown Attribute {name}.");

    public static ServiceException InvalidAttributeValue(string name, string range) => Sender(
        "InvalidAttributeValue", $"Invalid value for the parameter {name}. Reason: it must be {range}.");

    public static ServiceException Missing(string parameter) => Sender(
        "MissingParameter", $"The request must contain the parameter {parameter}.");

    public static ServiceException Batch(string code, string message) => Sender(code, message);

    public static ServiceException Malformed(string why) => Sender("SerializationException", why);

    public static ServiceException UnsupportedOperation(string operation) => Sender(
        "UnsupportedOperation",
        $"The local cloud does not run {operation}. It runs what a queue needs to be made, filled, received from and emptied.");

    static ServiceException Sender(string code, string message) => new(new ServiceError(400, code, message));
}
