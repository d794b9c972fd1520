namespace OnPut.Local.Http.Payload;

/// <summary>The refusals of a request's body.</summary>
static class PayloadErrors
{
    public static ServiceException MissingHash() => new(new ServiceError(
        400, "InvalidRequest", "Missing required header for this request: x-amz-content-sha256"));

    public static ServiceException UnknownHash(string value) => new(new ServiceError(
        400, "InvalidArgument",
        "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, STREAMING-AWS4-HMAC-SHA256-PAYLOAD, " +
        "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER or a valid sha256 value.")
    { Details = [new("ArgumentName", "x-amz-content-sha256"), new("ArgumentValue", value)] });

    public static ServiceException WrongHash(string claimed, string computed) => new(new ServiceError(
        400, "XAmzContentSHA256Mismatch", "The provided 'x-amz-content-sha256' header does not match what was computed.")
    { Details = [new("ClientComputedContentSHA256", claimed), new("S3ComputedContentSHA256", computed)] });

    public static ServiceException MissingLength() => new(new ServiceError(
        411, "MissingContentLength", "You must provide the Content-Length HTTP header."));

    public static ServiceException Incomplete() => new(new ServiceError(
        400, "IncompleteBody", "You did not provide the number of bytes specified by the Content-Length HTTP header"));

    public static ServiceException MalformedChunk(string why) => new(new ServiceError(
        400, "InvalidRequest", $"The aws-chunked body is malformed: {why}."));

    public static ServiceException MalformedTrailer(string why) => new(new ServiceError(
        400, "MalformedTrailerError",
        $"The request contained trailing data that was not well-formed or did not conform to our published schema: {why}."));

    public static ServiceException WrongChunkSignature() => new(new ServiceError(
        403, "SignatureDoesNotMatch",
        "The chunk signature we calculated does not match the signature you provided. Check your key and signing method."));

    public static ServiceException UnsignedChunks() => new(new ServiceError(
        403, "AccessDenied", "A body of signed chunks requires a request that is signed in its Authorization header."));

    public static ServiceException TooLarge(long most) => new(new ServiceError(
        413, "RequestEntityTooLarge", $"The request's body is larger than {most} bytes."));
}
