using Microsoft.AspNetCore.Http;
using OnPut.Local.Http.Payload;
using OnPut.Local.Http.Signing;

namespace OnPut.Local.Http;

/// <summary>Lets a request in: proves who signed it and makes its body read as the payload.</summary>
sealed class Admission(AccessKeys keys, TimeProvider time)
{
    readonly SignatureVerifier _verifier = new(keys, time);
    readonly LegacyPresignedUrl _legacy = new(keys, time);

    /// <exception cref="ServiceException">The signature or the body is refused.</exception>
    public async Task<Caller> AdmitAsync(
        HttpContext context, RequestTarget target, QueryParameters query, RequestSignature? signature, AwsService service)
    {
        if (service != AwsService.S3) return await AdmitWholeAsync(context, target, query, signature);
        if (signature is null && LegacyPresignedUrl.IsIn(query))
        {
            var legacy = _legacy.Verify(context.Request, target, query);
            Open(context, PayloadClaim.Read(context.Request, query, signature: null), null, null);
            return legacy;
        }
        var claim = PayloadClaim.Read(context.Request, query, signature);
        var verified = signature is null ? null : _verifier.Verify(signature, context.Request, target, query, claim.Text);
        if (verified is not null) context.Features.Set(target.WithPath(verified.Path));
        Open(context, claim, signature, verified?.Key);
        return CallerOf(signature);
    }

    static void Open(HttpContext context, PayloadClaim claim, RequestSignature? signature, SigningKey? key) =>
        context.Features.Set(PayloadOpener.Open(context, claim, signature, key));

    async Task<Caller> AdmitWholeAsync(HttpContext context, RequestTarget target, QueryParameters query, RequestSignature? signature)
    {
        var body = await BufferedBody.ReadAsync(context.Request, context.RequestAborted);
        context.Features.Set(new RequestPayload(body.Length));
        if (signature is null) return Caller.Anonymous;
        var computed = Hex.Sha256(body.Span);
        var claimed = context.Request.Headers["x-amz-content-sha256"].ToString();
        _verifier.Verify(signature, context.Request, target, query, claimed.Length > 0 ? claimed : computed);
        if (Hex.IsSha256(claimed) && !claimed.Equals(computed, StringComparison.OrdinalIgnoreCase))
            throw PayloadErrors.WrongHash(claimed, computed);
        return CallerOf(signature);
    }

    static Caller CallerOf(RequestSignature? signature) => signature is null ? Caller.Anonymous : new Caller(signature.KeyId);
}
