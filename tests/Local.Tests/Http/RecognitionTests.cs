using System.Net.Http.Headers;

namespace OnPut.Local.Tests.Http;

public sealed class RecognitionTests
{
    static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_unsigned_SQS_target_goes_to_SQS() => Assert.Equal("sqs", await ServiceOfAsync(
        Post("/", "{}", "application/x-amz-json-1.0", ("X-Amz-Target", "AmazonSQS.ListQueues"))));

    [Theory]
    [InlineData("Action=ListQueues&Version=2012-11-05", "sqs")]
    [InlineData("Action=Publish&Version=2010-03-31", "sns")]
    [InlineData("Action=CreateTopic&Name=t", "sns")]
    [InlineData("Action=SendMessage&MessageBody=m", "sqs")]
    [InlineData("hello=world", "s3")]
    public async Task An_unsigned_form_goes_where_its_action_is(string form, string service) =>
        Assert.Equal(service, await ServiceOfAsync(Post("/", form, "application/x-www-form-urlencoded")));

    [Fact]
    public async Task A_form_for_a_bucket_goes_to_S3() => Assert.Equal("s3", await ServiceOfAsync(
        Post("/bucket?delete", "<Delete/>", "application/x-www-form-urlencoded")));

    [Fact]
    public async Task Paths_of_the_cloud_itself_go_past_the_door()
    {
        await using var host = await FrontDoorHost.StartAsync();
        using var http = new HttpClient { BaseAddress = host.Url };
        Assert.Equal("console", await http.GetStringAsync(new Uri("/_onput/hello", UriKind.Relative), Cancellation));
        using var content = new StringContent("{}");
        var answer = await http.PostAsync(new Uri("/2015-03-31/functions/f/invocations", UriKind.Relative), content, Cancellation);
        Assert.Equal("invoked f", await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("Basic b25wdXQ6b25wdXQ=", "InvalidRequest")]
    [InlineData("AWS onput:c2ln", "InvalidRequest")]
    [InlineData("AWS4-HMAC-SHA256 Credential=onput", "AuthorizationHeaderMalformed")]
    [InlineData("AWS4-HMAC-SHA256 Credential=onput/20130524/us-east-1/sts/aws4_request, SignedHeaders=host, Signature=0", "NotImplemented")]
    [InlineData("AWS4-HMAC-SHA256 Credential=onput/20130525/r/s3/aws4_request, SignedHeaders=host, Signature=0", "AuthorizationHeaderMalformed")]
    public async Task An_authorization_that_cannot_be_used_is_refused(string authorization, string code)
    {
        await using var host = await FrontDoorHost.StartAsync();
        using var http = new HttpClient { BaseAddress = host.Url };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/bucket/key");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        request.Headers.Add("x-amz-date", "20130524T000000Z");
        var answer = await http.SendAsync(request, Cancellation);
        Assert.Contains($"<Code>{code}</Code>", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Amz-Expires=0")]
    [InlineData("X-Amz-Expires=604801")]
    [InlineData("X-Amz-Expires=soon")]
    [InlineData("X-Amz-Other=1")]
    public async Task Presigned_parameters_are_checked(string last)
    {
        await using var host = await FrontDoorHost.StartAsync();
        using var http = new HttpClient { BaseAddress = host.Url };
        var url = "/bucket/key?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=onput%2F20130524%2Fus-east-1%2Fs3%2Faws4_request" +
            $"&X-Amz-Date=20130524T000000Z&X-Amz-SignedHeaders=host&X-Amz-Signature=00&{last}";
        var answer = await http.GetAsync(new Uri(url, UriKind.Relative), Cancellation);
        var document = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Contains("<Code>AuthorizationQueryParametersError</Code>", document, StringComparison.Ordinal);
    }

    static async Task<string> ServiceOfAsync(HttpRequestMessage request)
    {
        await using var host = await FrontDoorHost.StartAsync();
        using var http = new HttpClient { BaseAddress = host.Url };
        using (request)
            Assert.True((await http.SendAsync(request, Cancellation)).IsSuccessStatusCode);
        return Assert.Single([.. host.S3.Requests, .. host.Sns.Requests, .. host.Sqs.Requests]).Service;
    }

    static HttpRequestMessage Post(string path, string body, string type, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, MediaTypeHeaderValue.Parse(type)) };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return request;
    }
}
