using OnPut.Local.Http;

namespace OnPut.Local.S3.Errors;

/// <summary>What can be wrong with an object, its content or its upload.</summary>
internal static class ObjectErrors
{
    public static ServiceException NoSuchKey(string key) => S3Errors.Of(
        404, "NoSuchKey", "The specified key does not exist.", ("Key", key));

    public static ServiceException NoSuchVersion(string key, string versionId) => S3Errors.Of(
        404, "NoSuchVersion", "The specified version does not exist.", ("Key", key), ("VersionId", versionId));

    public static ServiceException InvalidRange(string range, long size) => S3Errors.Of(
        416, "InvalidRange", "The requested range is not satisfiable",
        ("RangeRequested", range), ("ActualObjectSize", S3Errors.Text(size)));

    public static ServiceException InvalidPartNumber(int number, int count) => S3Errors.Of(
        416, "InvalidPartNumber", "The requested partnumber is not satisfiable",
        ("PartNumberRequested", S3Errors.Text(number)), ("ActualPartCount", S3Errors.Text(count)));

    public static ServiceException InvalidDigest(string value) => S3Errors.Of(
        400, "InvalidDigest", "The Content-MD5 you specified was invalid.", ("Content-MD5", value));

    public static ServiceException WrongMd5(string expected, string computed) => S3Errors.Of(
        400, "BadDigest", "The Content-MD5 you specified did not match what we received.",
        ("ExpectedDigest", expected), ("CalculatedDigest", computed));

    public static ServiceException WrongChecksum(string algorithm) => S3Errors.Of(
        400, "BadDigest", $"The {algorithm} you specified did not match the calculated checksum.");

    public static ServiceException IncompleteBody(long announced, long received) => S3Errors.Of(
        400, "IncompleteBody", "You did not provide the number of bytes specified by the Content-Length HTTP header",
        ("NumberBytesExpected", S3Errors.Text(announced)), ("NumberBytesProvided", S3Errors.Text(received)));

    public static ServiceException IllegalCopyToItself() => S3Errors.InvalidRequest(
        "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, "
        + "storage class, website redirect location or encryption attributes.");

    public static ServiceException CopySourceTooLarge() => S3Errors.InvalidRequest(
        $"The specified copy source is larger than the maximum allowable size for a copy source: {S3Errors.Text(Limits.SinglePutBytes)}");

    public static ServiceException Archived(string storageClass) => S3Errors.Of(
        403, "InvalidObjectState", "The operation is not valid for the object's storage class", ("StorageClass", storageClass));

    public static ServiceException NoLockConfiguration() => S3Errors.Of(
        404, "NoSuchObjectLockConfiguration", "The specified object does not have a ObjectLock configuration");

    public static ServiceException Locked() => S3Errors.Of(
        403, "AccessDenied", "Access Denied because object protected by object lock.");

    public static ServiceException AclNotSupported() => S3Errors.Of(
        400, "AccessControlListNotSupported", "The bucket does not allow ACLs");
}
