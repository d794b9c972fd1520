using System.Text;
using OnPut.Local.Http;

namespace OnPut.Local.Tests.Http;

public sealed class AwsChunkedErrorTests
{
    [Theory]
    [InlineData("", "IncompleteBody")]
    [InlineData("5\r\nhel", "IncompleteBody")]
    [InlineData("5\r\nhello", "IncompleteBody")]
    [InlineData("3\r\nhel\r\n0\r\n\r\n", "IncompleteBody")]
    [InlineData("6\r\nhello!\r\n0\r\n\r\n", "InvalidRequest")]
    [InlineData("5\r\nhelloX\r\n0\r\n\r\n", "InvalidRequest")]
    [InlineData("g\r\nhello\r\n0\r\n\r\n", "InvalidRequest")]
    [InlineData("-5\r\nhello\r\n0\r\n\r\n", "InvalidRequest")]
    [InlineData("ffffffffffffffff\r\nhello\r\n0\r\n\r\n", "InvalidRequest")]
    [InlineData("5;name=value\r\nhello\r\n0\r\n\r\n", "InvalidRequest")]
    [InlineData("\r\n", "InvalidRequest")]
    [InlineData("5\r\nhello\r\n0\r\n\r\n", "MalformedTrailerError")]
    [InlineData("5\r\nhello\r\n0\r\nx-amz-checksum-crc32\r\n\r\n", "MalformedTrailerError")]
    [InlineData("5\r\nhello\r\n0\r\nx-amz-checksum-crc32:A\r\nx-amz-meta-a:b\r\n\r\n", "MalformedTrailerError")]
    [InlineData("5\r\nhello\r\n0\r\nx-amz-checksum-crc32:A\r\nx-amz-checksum-crc32:A\r\n\r\n", "MalformedTrailerError")]
    public async Task A_broken_body_says_what_is_wrong(string body, string code) =>
        Assert.Equal(code, (await RefuseAsync(body)).Code);

    [Fact]
    public async Task A_chunk_header_without_an_end_is_not_read_forever() =>
        Assert.Equal("InvalidRequest", (await RefuseAsync(new string('0', 1 << 20))).Code);

    static async Task<ServiceError> RefuseAsync(string body)
    {
        var refusal = await Assert.ThrowsAsync<ServiceException>(() => Framing.DecodeAsync(
            new MemoryStream(Encoding.ASCII.GetBytes(body)), length: 5, signed: false, ["x-amz-checksum-crc32"],
            TestContext.Current.CancellationToken));
        return refusal.Error;
    }
}
