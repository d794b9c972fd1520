namespace OnPut.Local.Tests.S3;

/// <summary>Other people's clients over the life of an object.</summary>
public sealed class OutsideAgingTests : IDisposable
{
    const string Script = """
        import boto3, botocore.exceptions, json, os, urllib.request

        s3 = boto3.client('s3', region_name='us-east-1')

        def move(seconds):
            request = urllib.request.Request(
                os.environ['AWS_ENDPOINT_URL'].rstrip('/') + '/_onput/clock', json.dumps({'seconds': seconds}).encode(),
                {'Content-Type': 'application/json'})
            return json.load(urllib.request.urlopen(request))['moved']['done']

        def code(call):
            try:
                call()
            except botocore.exceptions.ClientError as refused:
                return refused.response['Error']['Code']

        rules = [{
            'ID': 'archive', 'Status': 'Enabled', 'Filter': {'And': {'Prefix': 'a/', 'Tags': [{'Key': 'k', 'Value': 'v'}]}},
            'Transitions': [{'Days': 30, 'StorageClass': 'GLACIER'}],
        }, {
            'ID': 'end', 'Status': 'Enabled', 'Filter': {'Prefix': ''}, 'Expiration': {'Days': 3650},
        }]
        assert code(lambda: s3.get_bucket_lifecycle_configuration(Bucket='bucket')) == 'NoSuchLifecycleConfiguration'
        s3.put_bucket_lifecycle_configuration(Bucket='bucket', LifecycleConfiguration={'Rules': rules})
        assert s3.get_bucket_lifecycle_configuration(Bucket='bucket')['Rules'] == rules

        body = os.urandom(200_000)
        put = s3.put_object(Bucket='bucket', Key='a/b', Body=body, Tagging='k=v')
        assert 'rule-id="end"' in put['Expiration'], put
        assert move(40 * 86400)['transitions'] == {'GLACIER': 1}
        assert s3.head_object(Bucket='bucket', Key='a/b')['StorageClass'] == 'GLACIER'
        assert code(lambda: s3.get_object(Bucket='bucket', Key='a/b')) == 'InvalidObjectState'

        request = {'Days': 2, 'GlacierJobParameters': {'Tier': 'Expedited'}}
        answer = s3.restore_object(Bucket='bucket', Key='a/b', RestoreRequest=request)
        assert answer['ResponseMetadata']['HTTPStatusCode'] == 202
        assert code(lambda: s3.restore_object(Bucket='bucket', Key='a/b', RestoreRequest=request)) == 'RestoreAlreadyInProgress'
        assert s3.head_object(Bucket='bucket', Key='a/b')['Restore'] == 'ongoing-request="true"'
        assert move(300)['restoresCompleted'] == 1
        assert s3.get_object(Bucket='bucket', Key='a/b')['Body'].read() == body
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("onput-outside-").FullName;

    [Fact]
    public async Task Boto_sees_an_object_archived_and_restored()
    {
        await OutsideClient.RequireAsync("boto3 is not installed.", "python3", "-c", "import boto3");
        await using var stage = await AgingStage.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder, "script.py"), Script);

        await OutsideClient.RunAsync(stage.Host, _folder, "python3", "script.py");
    }

    [Fact]
    public async Task The_AWS_CLI_sets_rules_and_restores()
    {
        await OutsideClient.RequireAsync("The AWS CLI is not installed.", "aws", "--version");
        await using var stage = await AgingStage.StartAsync();
        await stage.PutAsync("key");
        const string rules = """{"Rules":[{"Status":"Enabled","Filter":{},"Transitions":[{"Days":0,"StorageClass":"DEEP_ARCHIVE"}]}]}""";
        await AwsAsync(
            stage, "s3api", "put-bucket-lifecycle-configuration", "--bucket", AgingStage.Bucket, "--lifecycle-configuration", rules);
        await stage.MoveAsync(1);
        await AwsAsync(stage, "s3api", "restore-object", "--bucket", AgingStage.Bucket, "--key", "key", "--restore-request", "Days=1");
        await stage.MoveAsync(0.5);

        Assert.Contains(
            "ongoing-request=\\\"false\\\"",
            await AwsAsync(stage, "s3api", "head-object", "--bucket", AgingStage.Bucket, "--key", "key"), StringComparison.Ordinal);
        await AwsAsync(stage, "s3", "cp", $"s3://{AgingStage.Bucket}/key", "file", "--force-glacier-transfer");
        Assert.Equal(131072, new FileInfo(Path.Combine(_folder, "file")).Length);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    Task<string> AwsAsync(AgingStage stage, params string[] arguments) => OutsideClient.RunAsync(stage.Host, _folder, "aws", arguments);
}
