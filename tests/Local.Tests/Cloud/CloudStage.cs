using Amazon.Runtime;
using Amazon.S3;
using Amazon.SQS;
using OnPut.Local.Tests.Lambda;

namespace OnPut.Local.Tests.Cloud;

/// <summary>A local cloud with bucket → topic → queue → EchoFunction over a folder that outlives it, and clients for it.</summary>
sealed class CloudStage : IAsyncDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("onput-cloud-").FullName;
    LocalCloud? _cloud;

    public LocalCloud Cloud => _cloud!;

    public RecordingObserver Observer { get; } = new();

    public string DataFolder => Path.Combine(_folder, "data");

    /// <summary>The events that the function has seen.</summary>
    public IReadOnlyList<string> Events => File.Exists(EventFile) ? File.ReadAllLines(EventFile) : [];

    string EventFile => Path.Combine(_folder, "events");

    string TemplatePath => Path.Combine(_folder, "template.yaml");

    public static async Task<CloudStage> StartAsync(string? moreResources = null, string start = "")
    {
        var stage = new CloudStage();
        await File.WriteAllTextAsync(stage.TemplatePath, stage.Template(moreResources, start));
        await stage.StartCloudAsync();
        return stage;
    }

    public async Task StartCloudAsync(bool reset = false) =>
        _cloud = await LocalCloud.StartAsync(Options with { Reset = reset }, Observer, TimeProvider.System, TestContext.Current.CancellationToken);

    public LocalCloudOptions Options => new(TemplatePath, DataFolder) { Port = 0, StopGrace = TimeSpan.Zero };

    /// <summary>Changes what the function does at its start, for the next run.</summary>
    public Task ChangeStartAsync(string start) => File.WriteAllTextAsync(TemplatePath, Template(null, start));

    /// <summary>Ends the cloud without letting anything finish.</summary>
    public ValueTask StopCloudAsync() => Cloud.DisposeAsync();

    public AmazonS3Client S3() => new(Credentials, new AmazonS3Config { ServiceURL = Cloud.Endpoint.ToString(), ForcePathStyle = true });

    public AmazonSQSClient Sqs() => new(Credentials, new AmazonSQSConfig { ServiceURL = Cloud.Endpoint.ToString() });

    public async ValueTask DisposeAsync()
    {
        if (_cloud is not null)
            await _cloud.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    static BasicAWSCredentials Credentials => new("onput", "onput");

    string Template(string? moreResources, string start) => $$"""
        Resources:
          SourceBucket:
            Type: AWS::S3::Bucket
            Properties:
              NotificationConfiguration: { TopicConfigurations: [{ Event: "s3:ObjectCreated:*", Topic: !Ref Uploads }] }
          DerivedBucket: { Type: AWS::S3::Bucket }
          Uploads:
            Type: AWS::SNS::Topic
            Properties: { Subscription: [{ Protocol: sqs, Endpoint: !GetAtt Work.Arn }] }
          Work:
            Type: AWS::SQS::Queue
            Properties: { VisibilityTimeout: 3600, RedrivePolicy: { deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 1 } }
          Dead: { Type: AWS::SQS::Queue }
          Echo:
            Type: AWS::Serverless::Function
            Properties:
              CodeUri: {{EchoFunction.CodePath}}
              Handler: bootstrap
              Environment: { Variables: { ECHO_FILE: "{{EventFile}}", ECHO_START: "{{start}}", QUEUE: !Ref Work } }
              Events:
                Work: { Type: SQS, Properties: { Queue: !GetAtt Work.Arn, FunctionResponseTypes: [ReportBatchItemFailures] } }
        {{moreResources}}
        """;
}
