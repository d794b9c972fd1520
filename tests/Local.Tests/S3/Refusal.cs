using Amazon.S3;

namespace OnPut.Local.Tests.S3;

static class Refusal
{
    /// <summary>Expects S3 to refuse with a status and a code.</summary>
    public static async Task<AmazonS3Exception> ExpectAsync(int status, string code, Func<Task> act)
    {
        var refused = await Assert.ThrowsAnyAsync<AmazonS3Exception>(act);
        Assert.Equal((status, code), ((int)refused.StatusCode, refused.ErrorCode));
        return refused;
    }
}
