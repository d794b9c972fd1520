using System.Globalization;
using Microsoft.Data.Sqlite;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Multipart;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Operations.Multipart;

/// <summary>What requests about an upload have in common.</summary>
internal static class UploadRequest
{
    public static string UploadId(this S3Request request) => request.Query("uploadId") ?? "";

    /// <exception cref="Http.ServiceException"><c>InvalidArgument</c>.</exception>
    public static int PartNumber(this S3Request request)
    {
        var text = request.Query("partNumber") ?? "";
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Limits.Parts
            ? number
            : throw UploadErrors.InvalidPartNumber(text);
    }

    /// <exception cref="Http.ServiceException"><c>NoSuchBucket</c> or <c>NoSuchUpload</c>.</exception>
    public static Upload FindUpload(SqliteConnection connection, S3Request request) =>
        UploadTable.Get(connection, BucketTable.Get(connection, request.Bucket), request.Key, request.UploadId());
}
