using OnPut.Local.Http;

namespace OnPut.Local.S3.Errors;

/// <summary>What can be wrong with a multipart upload.</summary>
internal static class UploadErrors
{
    public static ServiceException NoSuchUpload(string uploadId) => S3Errors.Of(
        404, "NoSuchUpload",
        "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.",
        ("UploadId", uploadId));

    public static ServiceException InvalidPart(string uploadId, int number, string etag) => S3Errors.Of(
        400, "InvalidPart",
        "One or more of the specified parts could not be found.  The part may not have been uploaded, "
        + "or the specified entity tag may not match the part's entity tag.",
        ("UploadId", uploadId), ("PartNumber", S3Errors.Text(number)), ("ETag", etag));

    public static ServiceException InvalidPartOrder(string uploadId) => S3Errors.Of(
        400, "InvalidPartOrder", "The list of parts was not in ascending order. Parts must be ordered by part number.",
        ("UploadId", uploadId));

    public static ServiceException PartTooSmall(int number, long size, string etag) => S3Errors.Of(
        400, "EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size",
        ("ProposedSize", S3Errors.Text(size)), ("MinSizeAllowed", S3Errors.Text(Limits.SmallestPartBytes)),
        ("PartNumber", S3Errors.Text(number)), ("ETag", etag));

    public static ServiceException InvalidPartNumber(string value) => S3Errors.InvalidArgument(
        $"Part number must be an integer between 1 and {S3Errors.Text(Limits.Parts)}, inclusive", "partNumber", value);

    public static ServiceException OtherAlgorithm(string expected, string actual) => S3Errors.InvalidRequest(
        $"Checksum Type mismatch occurred, expected checksum Type: {expected.ToLowerInvariant()}, "
        + $"actual checksum Type: {actual.ToLowerInvariant()}");

    public static ServiceException MissingPartChecksum(string algorithm, int number) => S3Errors.InvalidRequest(
        $"The upload was created using a {algorithm.ToLowerInvariant()} checksum. The complete request must include the checksum "
        + $"for each part. It was missing for part {S3Errors.Text(number)} in the request.");
}
