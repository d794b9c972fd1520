using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Store;

namespace OnPut.Local.S3.Requests;

/// <summary>What must hold of a key's current object for a write to happen ("Add preconditions to S3 operations").</summary>
/// <param name="IfMatch">The ETag it must have, without quotes; <c>*</c> for any.</param>
/// <param name="IfNoneMatch">That there must be none.</param>
internal sealed record WriteCondition(string? IfMatch, bool IfNoneMatch)
{
    public static WriteCondition None { get; } = new(null, false);

    /// <exception cref="Http.ServiceException">If-None-Match is anything but <c>*</c>, which S3 does not implement for writes.</exception>
    public static WriteCondition Of(S3Request request)
    {
        var ifNoneMatch = request.Header("if-none-match");
        if (ifNoneMatch is not (null or "*")) throw S3Errors.UnusableHeader("If-None-Match");
        var ifMatch = request.Header("if-match");
        if (ifMatch is not null && ifNoneMatch is not null) throw S3Errors.UnusableHeader("If-Match,If-None-Match");
        return new WriteCondition(ifMatch is null ? null : ETags.Unquote(ifMatch), ifNoneMatch is not null);
    }

    /// <param name="newest">The newest version of the key.</param>
    /// <exception cref="Http.ServiceException"><c>PreconditionFailed</c>, or <c>NoSuchKey</c> where If-Match finds nothing.</exception>
    public void Require(string key, ObjectVersion? newest)
    {
        var current = newest is { IsDeleteMarker: false } ? newest : null;
        if (IfNoneMatch && current is not null) throw S3Errors.PreconditionFailed("If-None-Match");
        if (IfMatch is null) return;
        if (current is null) throw ObjectErrors.NoSuchKey(key);
        if (IfMatch != "*" && IfMatch != current.ETag) throw S3Errors.PreconditionFailed("If-Match");
    }
}
