using OnPut.Local.Http;

namespace OnPut.Local.S3.Errors;

/// <summary>What can be wrong with an annotation ("List of annotation error codes" in the S3 API Reference).</summary>
internal static class AnnotationErrors
{
    public static ServiceException NoSuchAnnotation(string name) => S3Errors.Of(
        404, "NoSuchAnnotation", "The specified annotation does not exist.", ("AnnotationName", name));

    public static ServiceException NoName() => S3Errors.Of(
        400, "UserAnnotationNameMustBeSpecified", "You must specify a user annotation name.");

    public static ServiceException InvalidName(string name) => S3Errors.Of(
        400, "InvalidAnnotationName",
        "An annotation's name has letters, digits, underscores, periods and hyphens only, and does not start with aws or s3.",
        ("AnnotationName", name));

    public static ServiceException NameTooLong(int bytes) => S3Errors.Of(
        400, "AnnotationNameTooLong", "Your annotation name is too long",
        ("Size", S3Errors.Text(bytes)), ("MaxSizeAllowed", S3Errors.Text(Limits.AnnotationNameBytes)));

    public static ServiceException TooMany() => S3Errors.Of(
        400, "AnnotationLimitExceeded", $"The object annotation count exceeds the limit ({S3Errors.Text(Limits.Annotations)}).");

    public static ServiceException Empty() => S3Errors.Of(
        400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size",
        ("ProposedSize", "0"), ("MinSizeAllowed", "1"));

    public static ServiceException TooLarge(long bytes) => S3Errors.Of(
        400, "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size",
        ("ProposedSize", S3Errors.Text(bytes)), ("MaxSizeAllowed", S3Errors.Text(Limits.AnnotationBytes)));

    public static ServiceException NotText() => S3Errors.Of(
        415, "UnsupportedMediaType", "The annotation payload must be valid UTF-8 encoded text.");
}
