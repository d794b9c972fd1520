using OnPut.Local.Http;
using OnPut.Local.S3.Errors;
using OnPut.Local.S3.Requests;

namespace OnPut.Local.S3.Checksums;

/// <summary>What the client says that the body's digests are, in a header or in a trailer that is still to come.</summary>
internal sealed class ExpectedDigests
{
    const string AlgorithmHeader = "x-amz-sdk-checksum-algorithm";
    const string TrailerHeader = "x-amz-trailer";
    const int Md5Length = 16;

    readonly string? _md5;
    readonly string? _checksum;
    readonly RequestPayload _payload;

    ExpectedDigests(string? md5, ChecksumAlgorithm? algorithm, string? checksum, RequestPayload payload) =>
        (_md5, Algorithm, _checksum, _payload) = (md5, algorithm, checksum, payload);

    /// <summary>The algorithm of the announced checksum; null where the client sends none.</summary>
    public ChecksumAlgorithm? Algorithm { get; }

    /// <summary>Whether the client announces any digest at all.</summary>
    public bool Any => _md5 is not null || Algorithm is not null;

    /// <exception cref="ServiceException">Two checksums, an unknown algorithm, or a value that cannot be one.</exception>
    public static ExpectedDigests Of(S3Request request)
    {
        var md5 = request.Header("content-md5");
        if (md5 is not null && !IsBase64Of(Md5Length, md5)) throw ObjectErrors.InvalidDigest(md5);
        var headers = ChecksumAlgorithm.All.Where(algorithm => request.Header(algorithm.Header) is not null).ToList();
        var trailer = request.Header(TrailerHeader)?.Split(',', StringSplitOptions.TrimEntries)
            .Select(ChecksumAlgorithm.FindByHeader).FirstOrDefault(found => found is not null);
        if (headers.Count + (trailer is null ? 0 : 1) > 1)
            throw S3Errors.InvalidRequest("Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
        var algorithm = headers.FirstOrDefault() ?? trailer;
        if (algorithm is null && request.Header(AlgorithmHeader) is { } announced)
            throw ChecksumAlgorithm.Find(announced) is null
                ? S3Errors.InvalidRequest("Value for x-amz-sdk-checksum-algorithm header is invalid.")
                : S3Errors.InvalidRequest(
                    "x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer headers were found.");
        var value = algorithm is null ? null : request.Header(algorithm.Header);
        if (value is not null) RequireWellFormed(algorithm!, value);
        return new ExpectedDigests(md5, algorithm, value, request.Payload);
    }

    /// <summary>Compares with what was computed over a body that was read to its end, trailers included.</summary>
    /// <exception cref="ServiceException">A digest differs, or an announced trailer did not come.</exception>
    public void Verify(BodyDigests computed)
    {
        if (_md5 is not null && !Convert.FromBase64String(_md5).AsSpan().SequenceEqual(computed.Md5))
            throw ObjectErrors.WrongMd5(_md5, Convert.ToBase64String(computed.Md5));
        if (Algorithm is null) return;
        var expected = _checksum ?? _payload.Trailers.GetValueOrDefault(Algorithm.Header);
        if (expected is null)
            throw S3Errors.InvalidRequest($"The trailer {Algorithm.Header} was announced and did not come.");
        RequireWellFormed(Algorithm, expected);
        if (!Convert.FromBase64String(expected).AsSpan().SequenceEqual(computed.Of(Algorithm)))
            throw ObjectErrors.WrongChecksum(Algorithm.Name);
    }

    static void RequireWellFormed(ChecksumAlgorithm algorithm, string value)
    {
        if (!IsBase64Of(algorithm.Length, value)) throw S3Errors.InvalidRequest($"Value for {algorithm.Header} header is invalid.");
    }

    static bool IsBase64Of(int length, string value)
    {
        Span<byte> bytes = stackalloc byte[48];
        return Convert.TryFromBase64String(value, bytes, out var written) && written == length;
    }
}
