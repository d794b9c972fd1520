using System.Net;
using Amazon.Runtime;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;

namespace OnPut.Aws.Tests.Sns;

public sealed class ErrorTests
{
    public static TheoryData<string, Type> Codes => new()
    {
        { "AuthorizationError", typeof(AuthorizationErrorException) },
        { "EndpointDisabled", typeof(EndpointDisabledException) },
        { "InvalidParameter", typeof(InvalidParameterException) },
        { "ParameterValueInvalid", typeof(InvalidParameterValueException) },
        { "InvalidSecurity", typeof(InvalidSecurityException) },
        { "KMSAccessDenied", typeof(KMSAccessDeniedException) },
        { "NotFound", typeof(NotFoundException) },
        { "ValidationException", typeof(ValidationException) },
        { "SomethingNew", typeof(AmazonSimpleNotificationServiceException) },
    };

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task An_error_code_becomes_its_exception(string code, Type exception)
    {
        await using var sns = await SnsServer.StartAsync(SnsServer.Error(403, code, "It says why."));
        using var client = Client(sns);

        var error = await Assert.ThrowsAnyAsync<AmazonSimpleNotificationServiceException>(
            () => client.PublishAsync("arn:t", "m", TestContext.Current.CancellationToken));
        Assert.IsType(exception, error);
        Assert.Equal(code, error.ErrorCode);
        Assert.Equal("It says why.", error.Message);
        Assert.Equal("request-2", error.RequestId);
        Assert.Equal(HttpStatusCode.Forbidden, error.StatusCode);
        Assert.Equal(ErrorType.Sender, error.ErrorType);
        Assert.Single(sns.Requests);
    }

    [Fact]
    public async Task A_batch_has_errors_of_its_own()
    {
        await using var sns = await SnsServer.StartAsync(SnsServer.Error(400, "TooManyEntriesInBatchRequest", "11"));
        using var client = Client(sns);
        await Assert.ThrowsAsync<TooManyEntriesInBatchRequestException>(() => client.PublishBatchAsync(
            new PublishBatchRequest { TopicArn = "arn:t", PublishBatchRequestEntries = [] }, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(500, "InternalError")]
    [InlineData(503, "ServiceUnavailable")]
    [InlineData(400, "ThrottlingException")]
    public async Task What_may_pass_is_tried_again(int status, string code)
    {
        await using var sns = await SnsServer.StartAsync(SnsServer.Error(status, code, "later"), SnsServer.Published("m-2"));
        using var client = Client(sns);
        Assert.Equal("m-2", (await client.PublishAsync("arn:t", "m", TestContext.Current.CancellationToken)).MessageId);
        Assert.Equal(2, sns.Requests.Count);
    }

    [Fact]
    public async Task What_does_not_pass_is_given_up()
    {
        await using var sns = await SnsServer.StartAsync(SnsServer.Error(500, "InternalError", "still"));
        using var client = Client(sns);
        await Assert.ThrowsAsync<InternalErrorException>(
            () => client.PublishAsync("arn:t", "m", TestContext.Current.CancellationToken));
        Assert.Equal(2, sns.Requests.Count);
    }

    static AmazonSimpleNotificationServiceClient Client(SnsServer sns) => new("key", "secret", new AmazonSimpleNotificationServiceConfig
    {
        ServiceURL = sns.Url.ToString(),
        MaxErrorRetry = 1,
    });
}
