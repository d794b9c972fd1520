using OnPut.Local.Http;

namespace OnPut.Local.Messaging;

/// <summary>The errors of the SNS API reference.</summary>
static class SnsErrors
{
    public static ServiceException NoSuchTopic() => new(new ServiceError(404, "NotFound", "Topic does not exist"));

    public static ServiceException NoSuchSubscription() => new(new ServiceError(404, "NotFound", "Subscription does not exist"));

    public static ServiceException Invalid(string why) => new(new ServiceError(400, "InvalidParameter", $"Invalid parameter: {why}"));

    public static ServiceException Missing(string parameter) => Invalid($"{parameter} must be given.");

    public static ServiceException Protocol(string protocol) => Invalid(
        $"Protocol. The local cloud does not deliver to {protocol}; it delivers to sqs and lambda, " +
        "which need nothing outside this machine.");

    public static ServiceException TooLong(string parameter, int most) =>
        Invalid($"{parameter} too long: it may have {most} bytes, attributes included.");

    public static ServiceException Batch(string code, string message) => new(new ServiceError(400, code, message));

    public static ServiceException UnsupportedOperation(string operation) => new(new ServiceError(
        400, "InvalidAction",
        $"The local cloud does not run {operation}. It runs what a topic needs to be made, subscribed to and published to."));
}
