using System.Security.Cryptography;

namespace OnPut.Local.S3.Requests;

/// <summary>What S3 calls a request in its answer and in the events that it causes.</summary>
/// <param name="RequestId"><c>x-amz-request-id</c>.</param>
/// <param name="HostId"><c>x-amz-id-2</c>.</param>
internal sealed record RequestIds(string RequestId, string HostId)
{
    public static RequestIds New() => new(
        RandomNumberGenerator.GetString("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 16),
        Convert.ToBase64String(RandomNumberGenerator.GetBytes(48)));
}
