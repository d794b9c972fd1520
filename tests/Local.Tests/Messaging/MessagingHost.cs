using Amazon.Runtime;
using Amazon.SQS;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using OnPut.Local.Http;
using OnPut.Local.Http.Signing;
using OnPut.Local.Messaging;
using OnPut.Local.Tests.Http;

namespace OnPut.Local.Tests.Messaging;

/// <summary>SQS and SNS behind the front door on a free port, in real time.</summary>
sealed class MessagingHost : IAsyncDisposable
{
    readonly WebApplication _app;

    MessagingHost(WebApplication app) => _app = app;

    public MessagingCloud Cloud { get; } = new(TimeProvider.System);

    public Uri Url { get; private set; } = null!;

    public static async Task<MessagingHost> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(FrontDoor.Configure);
        var app = builder.Build();
        var host = new MessagingHost(app);
        var (sns, sqs) = (new SnsEndpoint(host.Cloud.Topics), new SqsEndpoint(host.Cloud.Queues));
        new FrontDoor(new RecordingEndpoint("s3"), sns, sqs, new AccessKeys(), TimeProvider.System, NullLogger<FrontDoor>.Instance).Map(app);
        await app.StartAsync();
        host.Url = new Uri(app.Urls.Single());
        return host;
    }

    public AmazonSQSClient Sqs() => new(
        new BasicAWSCredentials("onput", "onput"),
        new AmazonSQSConfig { ServiceURL = Url.ToString(), AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });

    /// <summary>Posts a form, unsigned.</summary>
    public async Task<string> PostAsync(params (string Name, string Value)[] form)
    {
        using var http = new HttpClient();
        using var content = new FormUrlEncodedContent(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        var answer = await http.PostAsync(Url, content, TestContext.Current.CancellationToken);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Cloud.DisposeAsync();
    }
}
