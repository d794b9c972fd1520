using OnPut.Local.Http;

namespace OnPut.Local.S3.Errors;

/// <summary>What can be wrong with a bucket.</summary>
internal static class BucketErrors
{
    public static ServiceException NoSuchBucket(string name) => S3Errors.Of(
        404, "NoSuchBucket", "The specified bucket does not exist", ("BucketName", name));

    public static ServiceException InvalidName(string name) => S3Errors.Of(
        400, "InvalidBucketName", "The specified bucket is not valid.", ("BucketName", name));

    public static ServiceException AlreadyOwned(string name) => S3Errors.Of(
        409, "BucketAlreadyOwnedByYou", "Your previous request to create the named bucket succeeded and you already own it.",
        ("BucketName", name));

    public static ServiceException AlreadyExists(string name) => S3Errors.Of(
        409, "BucketAlreadyExists",
        "The requested bucket name is not available. The bucket namespace is shared by all users of the system. "
        + "Please select a different name and try again.",
        ("BucketName", name));

    public static ServiceException NotEmpty(string name) => S3Errors.Of(
        409, "BucketNotEmpty", "The bucket you tried to delete is not empty. Delete its objects, versions and delete markers first.",
        ("BucketName", name));

    public static ServiceException InvalidLocation(string region) => S3Errors.Of(
        400, "InvalidLocationConstraint", "The specified location-constraint is not valid", ("LocationConstraint", region));

    public static ServiceException LockedVersioning() => S3Errors.Of(
        409, "InvalidBucketState",
        "An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.");

    public static ServiceException IllegalVersioning() => S3Errors.Of(
        400, "IllegalVersioningConfigurationException",
        "The Versioning element must be specified: its Status is Enabled or Suspended.");

    /// <summary>A part of a bucket's configuration that was never set.</summary>
    public static ServiceException NotConfigured(string code, string message, string bucket) =>
        S3Errors.Of(404, code, message, ("BucketName", bucket));
}
