using System.Text;
using Amazon.Lambda.TestUtilities;
using OnPut.Core.Tests.Support;
using OnPut.Hosting;
using OnPut.Reconcile;
using OnPut.Telemetry;

namespace OnPut.Core.Tests.Hosting;

public sealed class DeadlineTests
{
    [Fact]
    public async Task What_has_not_started_when_the_deadline_nears_is_handed_back()
    {
        var s3 = new MemoryS3();
        using var handler = FunctionHost.Compose(
            new("Text", _ => services => DerivingFunction.Of(new TextDerivation(), services)),
            new() { Environment = new Dictionary<string, string> { ["DERIVED_BUCKET"] = "derived" }, Log = Stream.Null, S3 = () => s3 },
            new JsonLines(Stream.Null));
        using var payload = new MemoryStream(SampleEvents.Read("sqs-put"));

        using var answer = new StreamReader(await handler.HandleAsync(payload, new TestLambdaContext { RemainingTime = TimeSpan.Zero }), Encoding.UTF8);

        Assert.Contains("059f36b4-87a3-44ab-83d2-661975830a7d", await answer.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Empty(s3.Requests);
    }
}
