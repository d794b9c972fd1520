using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Locking;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Requests;

/// <summary>What a request that makes an object, or begins an upload, says about it in its headers.</summary>
/// <param name="Hold">Whether it is under legal hold; null where the request does not say.</param>
internal sealed record NewObject(ObjectHeaders Headers, string StorageClass, TagSet Tags, bool? Hold)
{
    const string Encryption = "x-amz-server-side-encryption";

    static readonly string[] UnsupportedHeaders =
    [
        "x-amz-server-side-encryption-customer-algorithm", "x-amz-server-side-encryption-aws-kms-key-id", "x-amz-object-lock-mode",
        "x-amz-object-lock-retain-until-date", "x-amz-write-offset-bytes",
    ];

    /// <exception cref="Http.ServiceException">The key, a header or a tag is beyond a limit, or not implemented.</exception>
    public static NewObject Of(S3Request request)
    {
        request.RequireKeyWithinLimit();
        foreach (var name in UnsupportedHeaders)
            if (request.Header(name) is not null) throw S3Errors.UnusableHeader(name);
        if (request.Header(Encryption) is not (null or "AES256")) throw S3Errors.UnusableHeader(Encryption);
        if (request.Header("x-amz-acl") is not (null or "private" or "bucket-owner-full-control")) throw ObjectErrors.AclNotSupported();
        return new NewObject(
            NewObjectHeaders.Of(request), NewObjectHeaders.StorageClass(request), NewObjectHeaders.Tags(request), ReadHold(request));
    }

    static bool? ReadHold(S3Request request) => request.Header(LegalHold.Header) is not { } text ? null
        : LegalHold.Parse(text) ?? throw S3Errors.InvalidArgument("Legal Hold must be either of 'ON' or 'OFF'", LegalHold.Header, text);
}
