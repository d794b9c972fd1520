using System.Globalization;
using OnPut.Local.Http;

namespace OnPut.Local.S3.Errors;

/// <summary>What can be wrong with a request as such, by the codes of "Error responses" in the S3 API Reference.</summary>
internal static class S3Errors
{
    public static ServiceException AccessDenied() => Of(403, "AccessDenied", "Access Denied");

    public static ServiceException InvalidArgument(string message, string name, string value) =>
        Of(400, "InvalidArgument", message, ("ArgumentName", name), ("ArgumentValue", value));

    public static ServiceException InvalidRequest(string message) => Of(400, "InvalidRequest", message);

    public static ServiceException MalformedXml() => Of(
        400, "MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");

    public static ServiceException MethodNotAllowed(string method, string resource) => Of(
        405, "MethodNotAllowed", "The specified method is not allowed against this resource.",
        ("Method", method), ("ResourceType", resource));

    public static ServiceException NotImplemented(string operation) => Of(
        501, "NotImplemented", $"The local S3 does not implement {operation}.", ("Operation", operation));

    public static ServiceException UnusableHeader(string header) => Of(
        501, "NotImplemented", "A header you provided implies functionality that is not implemented", ("Header", header));

    public static ServiceException InvalidHeaderValue(string name) => Of(
        400, "InvalidArgument", "Header value cannot be represented", ("ArgumentName", name));

    public static ServiceException UnknownChecksumAlgorithm() => InvalidRequest(
        "Checksum algorithm provided is unsupported. Please try again with any of the valid types: "
        + string.Join(", ", Checksums.ChecksumAlgorithm.All.Select(algorithm => algorithm.Name)));

    public static ServiceException MissingContentLength() => Of(
        411, "MissingContentLength", "You must provide the Content-Length HTTP header.");

    public static ServiceException KeyTooLong(int bytes) => Of(
        400, "KeyTooLongError", "Your key is too long", ("Size", Text(bytes)), ("MaxSizeAllowed", Text(Limits.KeyBytes)));

    public static ServiceException MetadataTooLarge(int bytes) => Of(
        400, "MetadataTooLarge", "Your metadata headers exceed the maximum allowed metadata size",
        ("Size", Text(bytes)), ("MaxSizeAllowed", Text(Limits.MetadataBytes)));

    public static ServiceException EntityTooLarge(long bytes) => Of(
        400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size",
        ("ProposedSize", Text(bytes)), ("MaxSizeAllowed", Text(Limits.SinglePutBytes)));

    public static ServiceException InvalidStorageClass(string value) => Of(
        400, "InvalidStorageClass", "The storage class you specified is not valid", ("StorageClassRequested", value));

    public static ServiceException PreconditionFailed(string condition) => Of(
        412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold", ("Condition", condition));

    public static ServiceException InvalidTag(string message) => Of(400, "InvalidTag", message);

    public static ServiceException TooManyTags() => Of(
        400, "BadRequest", string.Create(CultureInfo.InvariantCulture, $"Object tags cannot be greater than {Limits.Tags}"));

    internal static ServiceException Of(int status, string code, string message, params IEnumerable<(string Name, string Value)> details)
    {
        var pairs = details.Select(detail => KeyValuePair.Create(detail.Name, detail.Value));
        return new ServiceException(new ServiceError(status, code, message) { Details = [.. pairs] });
    }

    internal static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
