using OnPut.EndToEnd.Support;

namespace OnPut.EndToEnd;

public sealed class NoticeTests
{
    [Fact]
    public async Task A_subscriber_hears_only_of_the_outcomes_that_its_filter_names()
    {
        Programs.SkipWithout("python3", "-c", "import boto3");
        using var folder = new ScratchFolder();
        await using var cloud = await RunningCloud.StartAsync(folder.File("data"), "--no-build");
        var script = """
            import boto3, json, sys, time
            url = sys.argv[1]
            sns, sqs, s3 = (boto3.client(name, endpoint_url=url) for name in ('sns', 'sqs', 's3'))
            topic = next(t['TopicArn'] for t in sns.list_topics()['Topics'] if 'results' in t['TopicArn'].lower())
            queue = sqs.create_queue(QueueName='rejections')['QueueUrl']
            arn = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=['QueueArn'])['Attributes']['QueueArn']
            sns.subscribe(TopicArn=topic, Protocol='sqs', Endpoint=arn,
                          Attributes={'RawMessageDelivery': 'true', 'FilterPolicy': json.dumps({'outcome': ['Rejected']})})
            for name in ('good.jpg', 'damaged.jpg'):
                s3.upload_file(name, sys.argv[2], name)
            found = []
            deadline = time.time() + 60
            while not found and time.time() < deadline:
                found = sqs.receive_message(QueueUrl=queue, WaitTimeSeconds=5).get('Messages', [])
            notice = json.loads(found[0]['Body'])
            print(notice['specversion'], notice['type'], notice['data']['key'], notice['data']['outcome'], len(found))
            """;
        await File.WriteAllBytesAsync(folder.File("good.jpg"), Pictures.Jpeg());
        await File.WriteAllBytesAsync(folder.File("damaged.jpg"), [.. Pictures.Jpeg()[..300], .. new byte[100]]);

        var result = await Programs.RunAsync(
            "python3", ["-", cloud.Endpoint, cloud.SourceBucket], folder.Path, cloud.Environment, script);

        Assert.Equal("1.0 onput.rejected damaged.jpg Rejected 1", result.Succeeded().Trim());
    }
}
