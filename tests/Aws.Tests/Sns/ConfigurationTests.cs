using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.SimpleNotificationService;
using Amazon.SimpleNotificationService.Model;
using Amazon.SQS;
using OnPut.Aws.Tests.Hosting;

namespace OnPut.Aws.Tests.Sns;

public sealed class ConfigurationTests : IDisposable
{
    readonly ProcessState _process = ProcessState.Guard()
        .Set("AWS_ENDPOINT_URL", null)
        .Set("AWS_ENDPOINT_URL_SNS", null)
        .Set("AWS_ENDPOINT_URL_SQS", null)
        .Set("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", null);

    public void Dispose() => _process.Dispose();

    [Theory]
    [InlineData("us-east-1", "https://sns.us-east-1.amazonaws.com/")]
    [InlineData("cn-north-1", "https://sns.cn-north-1.amazonaws.com.cn/")]
    [InlineData("eu-central-1", "https://sns.eu-central-1.amazonaws.com/")]
    public void A_region_gives_its_endpoint(string region, string url) =>
        Assert.Equal(url.TrimEnd('/'), Endpoint(new() { RegionEndpoint = RegionEndpoint.GetBySystemName(region) }).TrimEnd('/'));

    [Fact]
    public void FIPS_and_dual_stack_have_endpoints_of_their_own()
    {
        Assert.StartsWith(
            "https://sns-fips.us-east-1.amazonaws.com",
            Endpoint(new() { RegionEndpoint = RegionEndpoint.USEast1, UseFIPSEndpoint = true }),
            StringComparison.Ordinal);
        Assert.StartsWith(
            "https://sns.us-east-1.api.aws",
            Endpoint(new() { RegionEndpoint = RegionEndpoint.USEast1, UseDualstackEndpoint = true }),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AWS_ENDPOINT_URL")]
    [InlineData("AWS_ENDPOINT_URL_SNS")]
    public async Task The_environment_can_name_another_endpoint(string variable)
    {
        await using var sns = await SnsServer.StartAsync(SnsServer.Published("m-1"));
        _process.Set(variable, sns.Url.ToString()).Set("AWS_REGION", "eu-west-1");
        using var client = new AmazonSimpleNotificationServiceClient("key", "secret");

        await client.PublishAsync(new PublishRequest("arn:t", "m"), TestContext.Current.CancellationToken);
        Assert.Contains("/eu-west-1/sns/aws4_request", Assert.Single(sns.Requests).Headers["Authorization"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("http://all:1", null, null)]
    [InlineData("http://all:1", "http://own:1", null)]
    [InlineData(null, "http://own:1", null)]
    [InlineData("http://all:1", "http://own:1", "true")]
    public void The_endpoint_variables_mean_what_they_mean_to_other_clients(string? all, string? own, string? ignore)
    {
        _process.Set("AWS_ENDPOINT_URL", all)
            .Set("AWS_ENDPOINT_URL_SNS", own)
            .Set("AWS_ENDPOINT_URL_SQS", own)
            .Set("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", ignore);

        Assert.Equal(new AmazonSQSConfig().ServiceURL, new AmazonSimpleNotificationServiceConfig().ServiceURL);
        Assert.Equal(
            new AmazonSQSConfig { RegionEndpoint = RegionEndpoint.EUWest1 }.ServiceURL,
            new AmazonSimpleNotificationServiceConfig { RegionEndpoint = RegionEndpoint.EUWest1 }.ServiceURL);
        Assert.Equal(
            new AmazonSQSConfig { ServiceURL = "http://code:1" }.ServiceURL,
            new AmazonSimpleNotificationServiceConfig { ServiceURL = "http://code:1" }.ServiceURL);
    }

    [Fact]
    public void The_defaults_are_those_of_other_clients()
    {
        var (sns, sqs) = (new AmazonSimpleNotificationServiceConfig(), new AmazonSQSConfig());
        Assert.Equal(sqs.RetryMode, sns.RetryMode);
        Assert.Equal(sqs.MaxErrorRetry, sns.MaxErrorRetry);
        Assert.Equal(sqs.Timeout, sns.Timeout);
        Assert.Equal(sqs.ConnectTimeout, sns.ConnectTimeout);
        Assert.Equal("SNS", AmazonSimpleNotificationServiceConfig.ServiceId);
        Assert.Equal("sns", sns.RegionEndpointServiceName);
        Assert.Equal("2010-03-31", sns.ServiceVersion);
    }

    [Fact]
    public void Every_constructor_makes_a_client_in_its_region()
    {
        _process.Set("AWS_REGION", "eu-west-1").Set("AWS_ACCESS_KEY_ID", "key").Set("AWS_SECRET_ACCESS_KEY", "secret");
        var region = RegionEndpoint.EUWest1;
        var config = new AmazonSimpleNotificationServiceConfig { RegionEndpoint = region };
        var credentials = new BasicAWSCredentials("key", "secret");
        AmazonSimpleNotificationServiceClient[] clients =
        [
            new(), new(region), new(config),
            new(credentials), new(credentials, region), new(credentials, config),
            new("key", "secret"), new("key", "secret", region), new("key", "secret", config),
            new("key", "secret", "token"), new("key", "secret", "token", region), new("key", "secret", "token", config),
        ];
        foreach (IAmazonSimpleNotificationService client in clients)
        {
            using (client)
                Assert.Equal(region, client.Config.RegionEndpoint);
        }
    }

    static string Endpoint(AmazonSimpleNotificationServiceConfig config) =>
        config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(new PublishRequest())).URL;
}
