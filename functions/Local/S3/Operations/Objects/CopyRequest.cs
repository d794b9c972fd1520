using OnPut.Local.S3.Checksums;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Requests;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Operations.Objects;

/// <summary>What a CopyObject asks for.</summary>
/// <param name="Replacement">What the copy is to have in the source's place.</param>
/// <param name="ReplacesMetadata"><c>x-amz-metadata-directive: REPLACE</c>.</param>
/// <param name="ReplacesTags"><c>x-amz-tagging-directive: REPLACE</c>.</param>
/// <param name="CopiesAnnotations">Not so with <c>x-amz-object-annotation-directive: EXCLUDE</c>.</param>
/// <param name="Algorithm">The checksum that the copy is to have; null to keep the source's.</param>
/// <param name="IsToItself">Whether source and destination are one key and nothing but a directive could make them differ.</param>
internal sealed record CopyRequest(
    CopySource Source, ReadCondition SourceCondition, WriteCondition Condition, string Key, NewObject Replacement,
    bool ReplacesMetadata, bool ReplacesTags, bool CopiesAnnotations, ChecksumAlgorithm? Algorithm, bool IsToItself)
{
    public static CopyRequest Of(S3Request request)
    {
        var source = CopySource.Of(request);
        var algorithm = ChecksumAlgorithm.Find(request.Header("x-amz-checksum-algorithm"));
        if (algorithm is null && request.Header("x-amz-checksum-algorithm") is not null)
            throw S3Errors.UnknownChecksumAlgorithm();
        return new CopyRequest(
            source,
            ReadCondition.Of(request, CopySource.Header + "-"),
            WriteCondition.Of(request),
            request.Key,
            NewObject.Of(request),
            IsReplace(request, "x-amz-metadata-directive"),
            IsReplace(request, "x-amz-tagging-directive"),
            CopiesAnnotationsIn(request),
            algorithm,
            source.Bucket == request.Bucket && source.Key == request.Key && source.VersionId is null && algorithm is null
            && request.Header("x-amz-website-redirect-location") is null && request.Header("x-amz-server-side-encryption") is null);
    }

    /// <exception cref="Http.ServiceException">The source must not be copied like this.</exception>
    public void Require(ObjectVersion source)
    {
        if (SourceCondition.FirstBroken(source) is { } broken) throw S3Errors.PreconditionFailed("x-amz-copy-source-" + broken);
        if (source.Size > Limits.SinglePutBytes) throw ObjectErrors.CopySourceTooLarge();
        if (IsToItself && !ReplacesMetadata && Replacement.StorageClass == source.StorageClass) throw ObjectErrors.IllegalCopyToItself();
    }

    /// <summary>The copy, but for its digests. A redirect location is never copied.</summary>
    public ObjectVersion Draft(ObjectVersion source) => new()
    {
        Key = Key,
        Size = source.Size,
        Headers = ReplacesMetadata ? Replacement.Headers : source.Headers.WithRedirectOf(Replacement.Headers),
        StorageClass = Replacement.StorageClass,
        Tags = ReplacesTags ? Replacement.Tags : source.Tags,
    };

    /// <summary>Presigned URLs carry the directive in the query.</summary>
    static bool CopiesAnnotationsIn(S3Request request)
    {
        const string name = "x-amz-object-annotation-directive";
        return (request.Header(name) ?? request.Query(name)) switch
        {
            null or "COPY" => true,
            "EXCLUDE" => false,
            var value => throw S3Errors.InvalidArgument("The annotation directive is COPY or EXCLUDE.", name, value),
        };
    }

    static bool IsReplace(S3Request request, string header) => request.Header(header) switch
    {
        null or "COPY" => false,
        "REPLACE" => true,
        var value => throw S3Errors.InvalidArgument($"Unknown {header}.", header, value),
    };
}
